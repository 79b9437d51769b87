package fr.vigie.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.LexiconFinding;
import fr.vigie.analysis.LexiconFinding.Rule;
import fr.vigie.analysis.LexiconLint;
import fr.vigie.lexicon.Concept.Kind;
import fr.vigie.lexicon.Form.Matching;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped lexicon is sound, and the linter would say so if it were not. */
class LexiconTest {

  private final Lexicon lexicon = Lexicon.shipped();

  @Test
  void theLinterFindsNothingButWhatIsAccepted() {
    assertEquals(List.of(), LexiconLint.check(new Analysis(lexicon)));
  }

  @Test
  void knowsEnoughConceptsOfEveryKind() {
    Map<Kind, Long> byKind =
        lexicon.concepts().stream()
            .collect(Collectors.groupingBy(Concept::kind, Collectors.counting()));
    assertEquals(Set.of(Kind.values()), byKind.keySet());
    long ofCountries =
        lexicon.concepts().stream().filter(concept -> concept.kind().tellsCountry()).count();
    assertTrue(lexicon.concepts().size() - ofCountries >= 400, () -> "only " + byKind);
  }

  @Test
  void neverMatchesAnAcronymOfSeveralThingsOnItsOwn() {
    for (String acronym : List.of("SPS", "MDA", "PAC")) {
      List<String> matched =
          lexicon.concepts().stream()
              .filter(concept -> concept.forms().contains(new Form(acronym, Matching.FOLDED, "")))
              .map(Concept::id)
              .toList();
      assertEquals(List.of(), matched, acronym);
    }
  }

  @Test
  void theLinterNamesEveryFault() {
    Concept one = concept("one", "fr", "OTAN", "ici");
    Concept other = concept("other", "en", "Otan", "ici");
    Concept acronym = concept("acronym", "fr", "SUR", "");
    Concept empty = concept("empty", "fr", "…", "ici");
    Topic orphan =
        new Topic(
            "orphan",
            "nowhere",
            Map.of("fr", "Sans groupe", "en", "Without group"),
            List.of(),
            Map.of());
    Analysis faulty =
        new Analysis(new Lexicon(List.of(one, other, acronym, empty), List.of(orphan), Set.of()));
    Map<Rule, Set<String>> found =
        LexiconLint.check(faulty).stream()
            .collect(
                Collectors.groupingBy(
                    LexiconFinding::rule,
                    Collectors.mapping(LexiconFinding::id, Collectors.toSet())));
    assertEquals(Set.of("one", "other"), found.get(Rule.COLLISION));
    assertEquals(Set.of("one", "other", "empty"), found.get(Rule.DEAD_FORM));
    assertEquals(Set.of("acronym"), found.get(Rule.AMBIGUOUS_ACRONYM));
    assertEquals(Set.of("acronym"), found.get(Rule.NO_SOURCE));
    assertEquals(Set.of("one", "other", "acronym", "empty"), found.get(Rule.NO_LABEL));
    assertTrue(found.get(Rule.NO_COUNTRY).contains("JP"));
    assertEquals(Set.of("orphan"), found.get(Rule.NO_PARENT));
  }

  private static Concept concept(String id, String language, String form, String source) {
    Form only = new Form(form, Matching.FOLDED, "");
    return new Concept(id, Kind.ORGANISATION, "", Map.of(language, form), List.of(only), source);
  }
}
