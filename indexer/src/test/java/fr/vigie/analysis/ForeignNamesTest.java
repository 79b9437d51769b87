package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions in Japanese and Korean to an archive that has French and English articles alone. */
class ForeignNamesTest {

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  private final QueryAnalysis queries = new QueryAnalysis(ANALYSIS, List.of("fr", "en"));

  @Test
  void everyNameAsksForItsConcept() {
    List<String> failures = new ArrayList<>();
    int cases = 0;
    for (Concept concept : ANALYSIS.lexicon().concepts()) {
      if (concept.kind() == Concept.Kind.METONYM) continue;
      for (Form form : concept.forms()) {
        boolean asked = form.matching() != Form.Matching.AMBIGUOUS;
        if (!asked || !NameTokenizer.applies(form.text())) continue;
        cases++;
        List<QueryTerm> terms = queries.terms(form.text());
        boolean found =
            terms.size() == 1 && terms.getFirst().terms().contains(Terms.concept(concept.id()));
        if (!found) failures.add(form.text() + " asks for " + terms);
      }
    }
    assertEquals(List.of(), failures);
    assertTrue(cases > 3_000, "only " + cases + " cases");
  }

  /** Looking for one must not take looking for all that follow. */
  @Test
  void namesMayFollowEachOtherWithoutEnd() {
    List<QueryTerm> terms = queries.terms("日本".repeat(10_000));
    assertEquals(10_000, terms.size());
    assertEquals(List.of(Terms.concept("JP")), terms.getLast().terms());
  }

  @ParameterizedTest
  @CsvSource({
    "プーチン大統領の演説, @putin _大統領 _演説",
    "日本のミサイル, @JP _ミサイル",
    "在日米軍と北大西洋条約機構, @usfj @nato",
    "日本海, @sea-of-japan",
    "タイヤ, _タイヤ",
    "북한은 미국과의, @KP @US",
    "북한의 미사일, @KP _미사일",
    "인도주의 지원, _인도주의 _지원",
    "참가자, _참가자",
    "F-15 전투기, @f-15",
    "の, ''",
  })
  void ofATextItsNamesAreAskedFor(String text, String expected) {
    assertEquals(expected, asked(text));
  }

  @Test
  void noDictionaryIsReadForThem() {
    Analysis analysis = new Analysis(Lexicon.shipped());
    QueryAnalysis french = new QueryAnalysis(analysis, List.of("fr"));
    for (String text : List.of("日本", "プーチン大統領の演説", "북한은", "NATO 日本", "한국 日本")) {
      french.terms(text);
      french.words(text);
      french.literal(text);
    }
    assertEquals(Set.of("fr", "names", "und"), analysis.chains());
  }

  @Test
  void anArchiveInALanguageReadsItByItsDictionary() {
    AskedLanguages languages = AskedLanguages.of(List.of("fr", "ja"));
    assertEquals(List.of(Language.of("ja")), languages.of("日本の防衛"));
  }

  private String asked(String text) {
    return queries.terms(text).stream()
        .map(term -> term.concept() ? String.join("/", term.terms()) : "_" + term.text())
        .collect(Collectors.joining(" "));
  }
}
