package fr.vigie.enrichment.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.table.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DateFinderTest {

  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
  private static final String UNDATED = "Le navire a quitté le port.";

  private final DateFinder finder = new DateFinder(TODAY);

  @TestFactory
  Stream<DynamicTest> datesAreFoundWhereTheyAreStated() {
    return Table.resource(DateFinderTest.class, "dates.tsv").rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.line() + " " + row.cell(2), () -> check(row)));
  }

  private void check(Table.Row row) {
    RawArticle article = article(row.cell(0), row.cell(2).replace("\\n", "\n"));
    Found<PublicationDate> found = finder.find(article, row.cell(1));
    assertEquals(row.cell(3), summary(found), () -> found.toString());
    for (Finding finding : found.findings()) EvidenceCheck.quotesItsPlace(article, finding);
  }

  private static RawArticle article(String place, String written) {
    return switch (place) {
      case "text" -> new RawArticle("1", "f", "", written, List.of(), Given.NOTHING);
      case "title" -> new RawArticle("1", "f", written, UNDATED, List.of(), Given.NOTHING);
      case "url" -> given(new Given(written, "", "", List.of(), List.of(), List.of()));
      case "stated" ->
          given(
              new Given(
                  "",
                  "",
                  "",
                  List.of(),
                  List.of(),
                  List.of(new Given.StatedDate(written, "jsonl date"))));
      default -> {
        Zone.Kind kind = Zone.Kind.valueOf(place.toUpperCase(java.util.Locale.ROOT));
        List<Zone> zones =
            List.of(new Zone(Zone.Kind.SHARE, "Facebook\nX"), new Zone(kind, written));
        yield new RawArticle("1", "f", "Un titre", UNDATED, zones, Given.NOTHING);
      }
    };
  }

  private static RawArticle given(Given given) {
    return new RawArticle("1", "f", "", UNDATED, List.of(), given);
  }

  private static String summary(Found<PublicationDate> found) {
    if (!found.value().value().isEmpty()) return found.value().value();
    return found.findings().stream()
        .findFirst()
        .map(
            finding ->
                finding.finding().equals("date-refused")
                    ? "refused"
                    : finding.finding().replace("date-", "") + " " + finding.value())
        .orElse("-");
  }

  @Test
  void aRefusedStatedDateLeavesTheNextPlaceToSpeak() {
    List<Given.StatedDate> dates = List.of(new Given.StatedDate("2099-01-01", "meta date"));
    Given given = new Given("https://a.example/2024/12/13/t", "", "", List.of(), List.of(), dates);
    Found<PublicationDate> found = finder.find(given(given), "fr");
    assertEquals("2024-12-13", found.value().value());
    assertEquals(
        List.of("date-refused", "date"), found.findings().stream().map(Finding::finding).toList());
    assertEquals("2099-01-01", found.findings().getFirst().value());
  }

  @Test
  void metadataWinOverAddressOverCreditsOverText() {
    Zone credit = new Zone(Zone.Kind.CREDIT, "Publié le 3 mars 2021");
    String text = "Paris, le 4 mars 2021 – Le navire a quitté le port.";
    String url = "https://a.example/2021/03/02/t";
    List<Given.StatedDate> dates = List.of(new Given.StatedDate("2021-03-01", "rss pubDate"));
    assertEquals("2021-03-01", date(text, credit, url, dates));
    assertEquals("2021-03-02", date(text, credit, url, List.of()));
    assertEquals("2021-03-03", date(text, credit, "", List.of()));
    assertEquals("2021-03-04", date(text, new Zone(Zone.Kind.SHARE, "X"), "", List.of()));
  }

  private String date(String text, Zone zone, String url, List<Given.StatedDate> dates) {
    Given given = new Given(url, "", "", List.of(), List.of(), dates);
    return finder
        .find(new RawArticle("1", "f", "t", text, List.of(zone), given), "fr")
        .value()
        .value();
  }

  @Test
  void anyTextGivesAnAnswer() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "13",
            "32",
            "/",
            ".",
            "-",
            "décembre",
            "2024",
            "年",
            "月",
            "日",
            "(",
            "]",
            "\n",
            " ",
            "\uD83D",
            "Paris",
            "Publié le");
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int i = random.nextInt(60); i > 0; i--)
        text.append(pieces.get(random.nextInt(pieces.size())));
      String written = text.toString();
      for (String place : List.of("text", "credit", "comments", "stated", "url", "caption")) {
        RawArticle article = article(place, written);
        for (Finding finding : finder.find(article, "fr").findings())
          EvidenceCheck.quotesItsPlace(article, finding);
        assertTrue(true, () -> "seed " + seed);
      }
    }
  }

  @Test
  void hugeInputIsReadOnlyNearItsStart() {
    String long_ = "13/12/2024 ".repeat(200_000);
    RawArticle article =
        new RawArticle(
            "1",
            "f",
            "",
            "Texte. " + long_,
            List.of(new Zone(Zone.Kind.COMMENTS, long_)),
            Given.NOTHING);
    long start = System.nanoTime();
    Found<PublicationDate> found = finder.find(article, "fr");
    assertFalse(found.value().precision() == PublicationDate.Precision.DAY);
    assertTrue(System.nanoTime() - start < 10_000_000_000L);
  }
}
