package fr.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site adds its own concepts, and is told which line is wrong. */
class SiteLexiconTest {

  private static final Lexicon SHIPPED = Lexicon.shipped();
  private static final String HEADER = "id\tkind\tcountry\tfr\ten\tde\tes\tja\tko\tsource\n";

  @TempDir private Path folder;

  @Test
  void addsAConcept() throws IOException {
    Lexicon lexicon =
        SHIPPED.with(
            file(
                "our-cell\tunit\tFR\tCellule de veille | =CV2\tWatch cell\t\t\t\t\tour organisation chart"));
    Concept cell = concept(lexicon, "our-cell");
    assertEquals("Cellule de veille", cell.label("fr"));
    assertEquals(3, cell.forms().size());
    assertEquals(SHIPPED.concepts().size() + 1, lexicon.concepts().size());
  }

  @Test
  void addsAFormToAConceptOfVigie() throws IOException {
    Lexicon lexicon =
        SHIPPED.with(file("nato\talliance\t\tMaison d’Evere\t\t\t\t\t\thow we call it"));
    Concept nato = concept(lexicon, "nato");
    assertEquals(concept(SHIPPED, "nato").labels(), nato.labels());
    assertTrue(nato.forms().contains(new Form("Maison d’Evere", Form.Matching.FOLDED, "")));
    assertEquals(SHIPPED.concepts().size(), lexicon.concepts().size());
  }

  @Test
  void namesTheLineThatIsWrong() throws IOException {
    refused("line 2: 'otan' is already a form of nato", "mine\talliance\t\totan\t\t\t\t\t\tx");
    refused(
        "line 2: 'États unis' is already a form of US", "mine\tplace\t\tÉtats unis\t\t\t\t\t\tx");
    refused(
        "line 2: 'Côte d’Ivoire' is already a form of CI",
        "mine\tplace\t\tCôte d’Ivoire\t\t\t\t\t\tx");
    refused("line 2: 'My ship' is not an id such as my-ship", "My ship\tunit\t\tmine\t\t\t\t\t\tx");
    refused("line 2: 'ship' is not a kind of concept", "mine\tship\t\tmine\t\t\t\t\t\tx");
    refused(
        "line 2: a site's file has no countries", "mine\tcountry\t\tPays imaginaire\t\t\t\t\t\tx");
    refused("line 2: 'ZZ' is no country", "mine\tunit\tZZ\tmine\t\t\t\t\t\tx");
    refused("line 2: has no form", "mine\tunit\t\t\t\t\t\t\t\tx");
    refused("line 2: has no source", "mine\tunit\t\tla mienne\t\t\t\t\t\t");
    refused("line 2: '=' is not a form", "mine\tunit\t\t=\t\t\t\t\t\tx");
    refused("line 2: '!' is not a form", "mine\tunit\t\t!\t\t\t\t\t\tx");
    refused("line 2: 3 cells where the header has 10", "mine\tunit\tx");
    refused("line 2: nato is of kind ALLIANCE already", "nato\tunit\t\tla maison\t\t\t\t\t\tx");
    String twice = "mine\tunit\t\tla mienne\t\t\t\t\t\tx";
    refused("line 3: line 2 has the id mine too", twice + "\n" + twice);
  }

  @Test
  void namesTheFileThatCannotBeRead() throws IOException {
    Path absent = folder.resolve("absent.tsv");
    Exception noFile = assertThrows(UncheckedIOException.class, () -> SHIPPED.with(absent));
    assertEquals("there is no file " + absent, noFile.getMessage());
    Path latin = Files.write(folder.resolve("latin.tsv"), new byte[] {'i', 'd', (byte) 0xE9, '\n'});
    Exception notUtf8 = assertThrows(UncheckedIOException.class, () -> SHIPPED.with(latin));
    assertEquals(latin + " is not UTF-8", notUtf8.getMessage());
  }

  @Test
  void writesTheSynonymsOfSolr() throws IOException {
    Lexicon lexicon =
        SHIPPED.with(file("mine\tunit\t\tVeille, Paris | Veille | =VP | ?V\t\t\t\t\t\tx"));
    assertTrue(SolrSynonyms.lines(lexicon).anyMatch("Veille\\, Paris, Veille"::equals));
    assertTrue(
        SolrSynonyms.lines(lexicon)
            .anyMatch(line -> line.startsWith("OTAN, Organisation du traité")));
  }

  private void refused(String message, String rows) throws IOException {
    Path file = file(rows);
    Exception refusal =
        assertThrows(IllegalStateException.class, () -> SHIPPED.with(file), message);
    assertEquals(file + ", " + message, refusal.getMessage());
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("site.tsv"), HEADER + rows + "\n");
  }

  private static Concept concept(Lexicon lexicon, String id) {
    return lexicon.concepts().stream()
        .filter(concept -> concept.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
