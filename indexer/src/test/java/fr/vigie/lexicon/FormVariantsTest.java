package fr.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Form.Matching;
import fr.vigie.table.Table;
import fr.vigie.table.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However a word or a name is written, a query for it asks for the same terms. */
class FormVariantsTest {

  private static final int SHOWN_FAILURES = 200;

  /**
   * "Sea Guardian", the operation, glued together is the name of a drone; Spanish "Casa Blanca",
   * the White House, that of a city, "La Haye" that of a family, and "fiche S" a plural.
   */
  private static final Set<String> GLUED_NAMES_OF_OTHERS =
      Set.of(
          "#SeaGuardian",
          "#seaguardian",
          "#CasaBlanca",
          "#casablanca",
          "#LaHaye",
          "#lahaye",
          "#ficheS",
          "#fiches",
          "#fichéS",
          "#fichés");

  private static final Lexicon LEXICON = Lexicon.shipped();
  private static final QueryAnalysis QUERIES =
      new QueryAnalysis(new Analysis(LEXICON), List.of("fr", "en"));

  private final Set<String> failures = new LinkedHashSet<>();
  private int cases;

  @Test
  void everySpellingOfAFormAsksForItsConcept() {
    for (Concept concept : LEXICON.concepts()) {
      // Evidence for a country, which no query asks for.
      if (concept.kind() == Concept.Kind.METONYM) continue;
      for (Form form : concept.forms()) {
        if (form.matching() == Matching.AMBIGUOUS || !isAlphabetic(form.text())) continue;
        boolean anyCase = form.matching() != Matching.EXACT_CASE;
        Set<String> spellings = Spellings.ofName(form.text(), anyCase, LEXICON.designators());
        spellings.removeIf(GLUED_NAMES_OF_OTHERS::contains);
        check(form.text(), spellings);
      }
    }
    report(100_000);
  }

  @Test
  void everySpellingOfAWordAsksForTheWord() {
    List<String> words = ordinaryWords();
    assertTrue(words.size() >= 500, () -> "only " + words.size() + " ordinary words");
    for (String word : words) {
      Set<String> spellings = Spellings.ofWord(word);
      // EAU, the United Arab Emirates, and COR, the NATO-Russia Council, are told from water and
      // horn by their capitals.
      spellings.removeIf(Set.of("EAU", "COR")::contains);
      check(word, spellings);
    }
    report(15_000);
  }

  @Test
  void everyFormOfADemonymAsksForTheCountry() {
    for (Row row : Table.resource(Lexicon.class, "countries.tsv").rows()) {
      for (String demonym : row.parts("fr_demonyms")) {
        // Prefixes (franco-, sino-) have no plural; some adjectives are irregular (turque) and
        // stand in the file.
        boolean regular =
            demonym.matches("\\p{Ll}+(-\\p{Ll}+)*") && !demonym.matches(".*([oiu]|c|ouk|bek)");
        if (regular) check(demonym, RegularInflection.adjective(demonym));
      }
    }
    report(500);
  }

  @Test
  void thePluralOfAWeaponAsksForTheWeapon() {
    for (Row row : Table.resource(Lexicon.class, "concepts.tsv").rows()) {
      if (!row.get("kind").equals("weapon-class")) continue;
      for (String form : row.parts("fr")) {
        if (form.matches("[\\p{L}'’ ]*\\p{Ll}"))
          check(form, Set.of(RegularInflection.plural(form)));
      }
    }
    report(150);
  }

  private void check(String text, Set<String> spellings) {
    List<List<String>> expected = terms(text);
    for (String spelling : spellings) {
      cases++;
      List<List<String>> actual = terms(spelling);
      if (!actual.equals(expected))
        failures.add(text + " " + expected + " but '" + spelling + "' " + actual);
    }
  }

  private List<List<String>> terms(String text) {
    return QUERIES.terms(text).stream().map(QueryTerm::terms).toList();
  }

  private void report(int least) {
    assertEquals(
        "",
        String.join("\n", failures.stream().limit(SHOWN_FAILURES).toList()),
        failures.size() + " failures");
    assertTrue(cases >= least, () -> "only " + cases + " cases");
  }

  private static boolean isAlphabetic(String text) {
    return text.codePoints().noneMatch(Character::isIdeographic)
        && text.codePoints()
            .noneMatch(c -> c >= 0x3040 && c <= 0x30FF || c >= 0xAC00 && c <= 0xD7AF);
  }

  /** The words of the tables of look-alikes. */
  private static List<String> ordinaryWords() {
    Set<String> words = new TreeSet<>();
    for (String file : List.of("must-meet.tsv", "never-meet.tsv")) {
      Table.resource(Analysis.class, file).rows().stream()
          .flatMap(row -> Stream.of(row.get("one"), row.get("other")))
          .filter(word -> word.matches("[\\p{Ll}' -]+"))
          .forEach(words::add);
    }
    return new ArrayList<>(words);
  }
}
