package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateExtractionCommandTest {

  private static final String STRIKE =
      """
      {"id":"a","title":"Frappe russe sur Kiev","chapo":"La Russie a tiré des missiles sur l'Ukraine.",\
      "text":"L'armée russe a tiré des missiles balistiques sur Kiev.","published":"2024-12-13T08:00:00Z","rubric":"monde"}
      """;

  private static final String FOOTBALL =
      """
      {"id":"b","title":"Le derby","text":"L'équipe a gagné la finale devant son public.","rubric":"sport"}
      """;

  private static final String MISSILE =
      """
      {"id":"c","title":"Un missile tiré","text":"Un missile de croisière et un missile balistique ont été tirés dans la nuit.","rubric":"sport"}
      """;

  @TempDir private Path folder;

  @Test
  void countriesAreHeldAgainstEditorsTags() throws IOException {
    Path tags = write("tags.tsv", "doc_id\tiso2_codes\na\tUA,RU\nb\tBR\n");
    Path articles = write("articles.jsonl", STRIKE + FOOTBALL + MISSILE);

    Commands asked =
        Commands.run(
            "evaluate-extraction",
            tags.toString(),
            articles.toString(),
            "--off-topic",
            "sport,people",
            "--errors");

    assertEquals(0, asked.exit(), asked.err());
    assertTrue(asked.out().contains("b: countries [] lack [BR]"), asked.out());
    assertTrue(asked.out().contains("c: topics [missiles]: Un missile tiré"), asked.out());
    assertEquals("2\t0.667\t1.000\t2\t0.5000", asked.out().lines().toList().getLast());
  }

  @Test
  void pagesAreHeldAgainstTheSameArticlesAsJsonLines() throws IOException {
    Path articles = write("articles.jsonl", STRIKE + FOOTBALL);
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("a.html"),
        """
        <html lang="fr"><head><title>Frappe russe sur Kiev</title>
        <meta property="article:published_time" content="2024-12-13T08:00:00Z"></head>
        <body><article><h1>Frappe russe sur Kiev</h1><p>La Russie a tiré des missiles sur l'Ukraine.</p>
        <p>L'armée russe a tiré des missiles balistiques sur Kiev.</p></article></body></html>
        """);

    Commands asked = Commands.run("evaluate-extraction", articles.toString(), pages.toString());

    assertEquals(0, asked.exit(), asked.err());
    assertEquals(
        List.of("pages\ttitle\tdate\twords F1\tlowest", "1\t1.000\t1.000\t1.000\t1.000"),
        asked.out().lines().toList());
  }

  @Test
  void tagsWithoutCountriesAreNamed() throws IOException {
    Path tags = write("tags.tsv", "doc_id\tiso2_codes\na\n");
    Path articles = write("articles.jsonl", STRIKE);

    Commands asked = Commands.run("evaluate-extraction", tags.toString(), articles.toString());

    assertEquals(1, asked.exit());
    assertTrue(asked.err().contains("no countries in 'a'"), asked.err());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
