package fr.vigie.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.LexiconFinding;
import fr.vigie.analysis.LexiconFinding.Rule;
import fr.vigie.analysis.LexiconLint;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Form.Matching;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.TestIndex;
import fr.vigie.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every name of a concept that the test corpus holds finds the same articles in the same order, in
 * the real engine. That every spelling of a name asks for the same, FormVariantsTest shows on the
 * analyzer. Left out are forms that the linter knows to be dead. Where no article names a concept,
 * its words are looked for, which differ.
 */
class NamesFindTheSameTest {

  private static final int ALL = 100;

  /**
   * Read in another language than their inflections are: global is translated from English, and
   * francs are France without its ending, for Spanish and Italian.
   */
  private static final Set<String> FOREIGN = Set.of("global", "franc");

  private static final Path INFLECTIONS =
      Path.of("../indexer/src/test/resources/fr/vigie/analysis/must-meet.tsv");

  /** A query's own punctuation. */
  private static final Pattern QUOTES = Pattern.compile(".*[«»「」“”\"].*");

  private final Engine engine = CorpusIndex.engine();
  private final Set<String> dead =
      LexiconLint.checkAll(TestIndex.ANALYSIS).stream()
          .filter(finding -> finding.rule() == Rule.DEAD_FORM)
          .map(LexiconFinding::form)
          .collect(Collectors.toSet());
  private final List<String> failures = new ArrayList<>();
  private int cases;

  @Test
  void everyNameFindsTheSameInTheSameOrder() {
    for (Concept concept : TestIndex.ANALYSIS.lexicon().concepts()) {
      // Evidence for a country, which no query asks for.
      if (concept.kind() != Concept.Kind.METONYM) check(concept);
    }
    assertEquals("", String.join("\n", failures), failures.size() + " failures");
    assertTrue(cases >= 5_000, () -> "only " + cases + " cases");
  }

  /**
   * The pairs that the analyzers are held to, in the engine, which could rank them otherwise. Among
   * French articles: elsewhere a French word may be another language's too, and its plural not.
   * What has a hyphen is two words, whose spelling as typed counts.
   */
  @Test
  void everyInflectionOfAWordFindsTheSameInTheSameOrder() {
    for (Table.Row row : Table.file(INFLECTIONS).rows()) {
      String[] pair = {row.get("one"), row.get("other")};
      if (pair[0].contains("-") || FOREIGN.contains(pair[0])) continue;
      String expected = ids(french(pair[0]));
      if (expected.isEmpty()) continue;
      for (String spelling : List.of(pair[1], "l’" + pair[1], pair[1].toUpperCase(Locale.FRENCH))) {
        cases++;
        if (!ids(french(spelling)).equals(expected))
          failures.add(spelling + " is not found as " + pair[0]);
      }
    }
    assertEquals("", String.join("\n", failures), failures.size() + " failures");
    assertTrue(cases >= 1_000, () -> "only " + cases + " cases");
  }

  private void check(Concept concept) {
    List<String> spellings = spellings(concept);
    if (spellings.isEmpty()) return;
    // What no article names is looked for by its words, which differ from name to name.
    if (!engine.search(Question.of(spellings.getFirst()).withSnippets(0)).notes().isEmpty()) return;
    String expected = ids(spellings.getFirst());
    if (expected.isEmpty()) return;
    for (String spelling : spellings) {
      cases++;
      String found = ids(spelling);
      if (!found.equals(expected))
        failures.add(concept.id() + ": " + spelling + " finds " + found + ", not " + expected);
    }
  }

  private List<String> spellings(Concept concept) {
    List<String> spellings = new ArrayList<>();
    for (Form form : concept.forms()) {
      boolean tellsNothing =
          form.matching() == Matching.AMBIGUOUS
              || dead.contains(form.text())
              || QUOTES.matcher(form.text()).matches();
      if (tellsNothing) continue;
      spellings.add("« " + form.text() + " »");
      boolean anyCase = form.matching() != Matching.EXACT_CASE;
      String other = anyCase ? form.text().toLowerCase(Locale.FRENCH) : form.text();
      spellings.add(other.replace(' ', '\u00A0').replace('\'', '’'));
    }
    return spellings;
  }

  private static Question french(String text) {
    return Question.of(text).withSelected(Map.of(Facet.LANG, Set.of("fr")));
  }

  private String ids(String text) {
    return ids(Question.of(text));
  }

  private String ids(Question question) {
    return engine.search(question.withPage(ALL, "").withSnippets(0)).hits().stream()
        .map(Hit::id)
        .collect(Collectors.joining(" "));
  }
}
