package fr.vigie.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read and found in the test corpus is at least this right. */
class ExtractionFloorTest {

  private static final Path CORPUS = Path.of(System.getProperty("vigie.corpus"));

  /** After the last text of the corpus was published. */
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  @Test
  void extractionStaysAboveItsFloor() throws IOException {
    Enricher enricher = new Enricher(TODAY, new LexiconMentions(TestIndex.ANALYSIS));
    ExtractionEvaluation found =
        ExtractionEvaluation.run(CORPUS.resolve("truth.tsv"), CORPUS, enricher);
    assertEquals(List.of(), found.missing());
    assertAll(
        String.join("\n", found.errors()),
        () -> assertEquals(1, found.title()),
        () -> assertEquals(1, found.language()),
        () -> assertEquals(1, found.mainText()),
        () -> assertEquals(0, found.invented()),
        () -> assertTrue(found.date() >= 0.97, "date " + found.date()),
        () -> assertTrue(found.countries() >= 0.95, "countries " + found.countries()),
        () -> assertTrue(found.topics() >= 0.90, "topics " + found.topics()));
  }
}
