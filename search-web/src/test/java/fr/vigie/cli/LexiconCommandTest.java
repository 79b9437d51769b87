package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Staff check the lexicon, add a file of their own, and see at once what it changes. */
class LexiconCommandTest {

  private static final String HEADER = "id\tkind\tcountry\tfr\ten\tde\tes\tja\tko\tsource\n";
  private static final String CELL =
      "our-cell\tunit\tFR\tcellule Ajax\tAjax cell\t\t\t\t\tour organisation chart\n";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theShippedLexiconIsClean() {
    assertEquals(0, run("lexicon", "lint"));
    assertEquals("0 findings\n", out.toString());
  }

  @Test
  void theLinterReadsTheSitesFileToo() throws IOException {
    Path site = site("mine\tunit\t\tla mienne\t\t\t\t\t\tx\n");
    assertEquals(1, run("lexicon", "lint", "--lexicon", site.toString()));
    assertEquals("no label: mine has no name in en\n1 finding\n", out.toString());
  }

  @Test
  void aWrongLineIsNamed() throws IOException {
    Path site = site("mine\tunit\t\tOTAN\t\t\t\t\t\tx\n");
    assertEquals(1, run("lexicon", "lint", "--lexicon", site.toString()));
    assertEquals("vigie: " + site + ", line 2: 'OTAN' is already a form of nato\n", err.toString());
  }

  @Test
  void showsHowAQueryIsRead() {
    assertEquals(0, run("analyze", "--query", "mer de Chine"));
    assertEquals("@china-seas\n", out.toString());
    assertEquals(0, run("analyze", "--query", "mer Chine"));
    assertEquals("#fr:mer\n@CN\n", out.toString(), "the words that are looked for, no concept");
  }

  @Test
  void exportsTheSitesConceptsAsSynonyms() throws IOException {
    assertEquals(0, run("lexicon", "export", "--lexicon", site(CELL).toString()));
    assertTrue(out.toString().contains("\ncellule Ajax, Ajax cell\n"));
    assertTrue(out.toString().contains("OTAN, Organisation du traité"));
  }

  @Test
  void updateRebuildsForAChangedLexiconAndItsFormsAreOne() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Un rapport\n\nThe Ajax cell met in Paris.\n");
    Files.writeString(articles.resolve("b.txt"), "Réunion\n\nLa cellule Ajax a siégé à Paris.\n");
    String index = folder.resolve("index").toString();
    assertEquals(0, run("index", articles.toString(), "--index", index, "--quiet"));

    String names = "cellule Ajax, Ajax cell, OTAN";
    assertEquals(0, run("lexicon", "try", names, "--index", index, "--list"));
    assertEquals(
        """
        name\ttoday\tgained\tlost\tconcept
        cellule Ajax\t1\t1\t0\t-
          + a.txt
        Ajax cell\t1\t1\t0\t-
          + b.txt
        OTAN\t0\t2\t0\tnato
          + a.txt
          + b.txt
        """,
        out.toString());

    String site = site(CELL).toString();
    assertEquals(1, run("search", "--index", index, "--lexicon", site, "cellule Ajax"));
    assertTrue(err.toString().contains("name that lexicon with --lexicon FILE"), err.toString());

    String[] update = {"update", articles.toString(), "--index", index, "--quiet"};
    assertEquals(0, run(with(update, "--lexicon", site)));
    assertTrue(out.toString().contains("the lexicon changed"), out.toString());
    assertEquals(0, run("search", "--index", index, "--lexicon", site, "cellules ajax"));
    assertTrue(out.toString().startsWith("2 articles"), out.toString());
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine vigie = Vigie.commandLine();
    vigie.setOut(new PrintWriter(out));
    vigie.setErr(new PrintWriter(err));
    return vigie.execute(arguments);
  }

  private static String[] with(String[] arguments, String... more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return all;
  }

  private Path site(String rows) throws IOException {
    return Files.writeString(folder.resolve("site.tsv"), HEADER + rows);
  }
}
