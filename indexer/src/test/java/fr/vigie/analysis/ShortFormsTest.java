package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are typed without their small words. */
class ShortFormsTest {

  private static final Analysis ANALYSIS = new Analysis(Lexicon.shipped());

  @ParameterizedTest
  @CsvSource({
    "fr, mer chine, @china-seas",
    "fr, Mer Chine méridionale, @south-china-sea",
    "fr, mer de chine méridionale, @south-china-sea",
    "fr, secrétaire général otan, @nato-secretary-general",
    "fr, forces autodéfense, @jsdf",
    "fr, ministère défense japon, @jp-mod",
    "fr, ministère de la défense japon, @jp-mod",
    "fr, détroit taiwan, @taiwan-strait",
    "fr, traité non prolifération, @npt",
    "fr, conseil sécurité onu, @un-security-council",
    "fr, chef état-major armées, @cema",
    "fr, chef d'état-major armées, @cema",
    "fr, chef état-major des armées, @cema",
    "en, strait taiwan, @taiwan-strait",
    "en, gulf of aden, @gulf-of-aden",
  })
  void aQuestionKnowsThem(String language, String asked, String name) {
    assertEquals(List.of(name), terms(language, Mode.ASKED, asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mer Chine", "chef état-major armées", "secrétaire général OTAN"})
  void inAnArticleOrAPhraseTheyAreWords(String text) {
    String name = terms("fr", Mode.ASKED, text).getFirst();
    for (Mode mode : List.of(Mode.INDEX, Mode.ALL, Mode.QUERY))
      assertFalse(terms("fr", mode, text).contains(name), mode + " " + text);
  }

  @ParameterizedTest
  @CsvSource({
    "avion pilote, avion sans pilote",
    "groupe 7, groupe des 7",
    "kim jong, Kim Jong-un",
    "chine mer, mer de Chine",
    "mer et chine, mer de Chine",
    "convention ottawa, convention d'Ottawa",
  })
  void whatMaySayAnotherThingIsNone(String asked, String name) {
    assertEquals(terms("fr", Mode.QUERY, asked), terms("fr", Mode.ASKED, asked), name);
    assertEquals(1, terms("fr", Mode.QUERY, name).size(), "so that the test says something");
  }

  @Test
  void everyRunOfSmallWordsMayBeLeftOutByItself() {
    ShortForms french = new ShortForms(Language.of("fr"), ANALYSIS.functionWords());
    assertEquals(
        List.of("chef état-major armées", "chef état-major des armées", "chef d'état-major armées"),
        french.of("chef d'état-major des armées"));
    assertEquals(List.of(), french.of("Union européenne"));
    assertEquals(List.of(), french.of("mot de mot de mot de mot de mot de mot"));
  }

  @Test
  void theNamesOfASiteTooUnlessTwoConceptsShareOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("site.tsv");
    Files.writeString(
        file,
        """
        id\tkind\tcountry\tfr\ten\tde\tes\tja\tko\tsource
        cell\tunit\tFR\tcellule de crise\tcrisis cell\t\t\t\t\tnote
        plan-day\tdoctrine\tFR\tplan du jour\tday plan\t\t\t\t\tnote
        plan-days\tdoctrine\tFR\tplan pour jour\tplan for day\t\t\t\t\tnote
        cell-news\tdoctrine\tFR\tcellule du journal\tnews\t\t\t\t\tnote
        cell-paper\tdoctrine\tFR\tcellule journal\tpaper\t\t\t\t\tnote
        """);
    Analysis site = new Analysis(Lexicon.shipped().with(file));
    assertEquals(List.of("@cell"), terms(site, "fr", Mode.ASKED, "cellule crise"));
    assertEquals(2, terms(site, "fr", Mode.ASKED, "plan jour").size());
    assertEquals(List.of("@cell-paper"), terms(site, "fr", Mode.ASKED, "cellule journal"));
    assertTrue(terms(site, "fr", Mode.ASKED, "mer chine").contains("@china-seas"));
  }

  private static List<String> terms(String language, Mode mode, String text) {
    return terms(ANALYSIS, language, mode, text);
  }

  private static List<String> terms(Analysis analysis, String language, Mode mode, String text) {
    return analysis.tokens(language, mode, text).stream().map(Analysis.Token::term).toList();
  }
}
