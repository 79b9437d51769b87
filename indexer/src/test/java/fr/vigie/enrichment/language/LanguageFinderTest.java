package fr.vigie.enrichment.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Finding;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.EvidenceCheck;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageFinderTest {

  private final LanguageFinder finder = new LanguageFinder();

  @TestFactory
  Stream<DynamicTest> languagesAreToldFromTitleAndText() {
    return Table.resource(LanguageFinderTest.class, "languages-of-texts.tsv").rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.line() + " " + row.cell(1), () -> check(row)));
  }

  private void check(Table.Row row) {
    RawArticle article = article(row.cell(0), row.cell(1), row.cell(2));
    Found<String> found = finder.find(article);
    assertEquals(row.cell(3), found.value(), () -> found.toString());
    for (Finding finding : found.findings()) {
      assertEquals(found.value(), finding.value());
      EvidenceCheck.quotesItsPlace(article, finding);
    }
  }

  private static RawArticle article(String stated, String title, String text) {
    return new RawArticle(
        "1",
        "f",
        title,
        text,
        List.of(),
        new Given("", stated, "", List.of(), List.of(), List.of()));
  }

  @Test
  void everyAnswerIsAnIsoCode() {
    Set<String> codes = Set.of(Locale.getISOLanguages());
    for (KnownLanguage language : KnownLanguage.shipped())
      assertTrue(codes.contains(language.code()));
  }

  @Test
  void manyThreadsMayAskAtOnce() throws Exception {
    RawArticle french = article("", "Le porte-avions quitte Toulon lundi matin", "");
    RawArticle german = article("", "Der Flugzeugträger verlässt am Montag den Hafen", "");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          Stream.iterate(0, i -> i < 200, i -> i + 1)
              .map(i -> threads.submit(() -> finder.find(i % 2 == 0 ? french : german).value()))
              .toList();
      for (int i = 0; i < answers.size(); i++)
        assertEquals(i % 2 == 0 ? "fr" : "de", answers.get(i).get());
    }
  }
}
