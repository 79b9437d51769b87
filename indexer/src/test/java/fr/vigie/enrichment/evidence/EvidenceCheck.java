package fr.vigie.enrichment.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;

/** Evidence must be what stands at its offsets. */
public final class EvidenceCheck {

  private EvidenceCheck() {}

  public static void quotesItsPlace(RawArticle article, Finding finding) {
    assertFalse(finding.rule().isEmpty());
    if (finding.place() == Finding.Place.METADATA) return;
    String place =
        switch (finding.place()) {
          case TITLE -> article.title();
          case TEXT -> article.text();
          case ZONES -> JoinedZones.of(article.zones()).text();
          case METADATA -> throw new AssertionError();
        };
    String quoted = place.substring(finding.start(), finding.end());
    assertEquals(quoted.substring(0, Math.min(200, quoted.length())), finding.quote());
  }
}
