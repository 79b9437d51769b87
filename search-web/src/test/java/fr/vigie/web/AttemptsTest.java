package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.web.ResultsView.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the page offers where nothing was found. */
class AttemptsTest {

  private final List<Question> asked = new ArrayList<>();

  @Test
  void aFacetIsLeftOutWhole() {
    Question question =
        Question.of("drone")
            .withSelected(
                Map.of(Facet.COUNTRY, Set.of("FR", "JP"), Facet.SOURCE, Set.of("a.fr", "b.fr")));
    assertEquals(
        Set.of("Sans le filtre Pays (2 articles)", "Sans le filtre Source (1 article)"),
        labels(question, each -> each.selected().containsKey(Facet.SOURCE) ? 2 : 1).stream()
            .filter(label -> label.startsWith("Sans"))
            .collect(Collectors.toSet()));
  }

  @Test
  void thePeriodIsLeftOutByItself() {
    Question question =
        Question.of("drone")
            .withSelected(Map.of(Facet.COUNTRY, Set.of("FR")))
            .withPeriod(Period.of("2024", "2024"));
    assertTrue(labels(question, each -> 3).contains("Sans le filtre Période (3 articles)"));
  }

  /** Each is a whole search: a request may not ask for hundreds. */
  @Test
  void howeverManyValuesAreChosenAFewSearchesAreMade() {
    Set<String> hundred =
        IntStream.range(0, 100).mapToObj(String::valueOf).collect(Collectors.toSet());
    Map<Facet, Set<String>> selected = new HashMap<>();
    Arrays.stream(Facet.values()).forEach(facet -> selected.put(facet, hundred));
    Question question = Question.of("drone").withSelected(selected);
    labels(question.withPeriod(Period.of("2024", "2024")), each -> 0);
    assertEquals(Facet.values().length + 2, asked.size());
  }

  private List<String> labels(Question question, ToLongFunction<Question> count) {
    return Attempts.of(
            question,
            Words.of(Locale.FRENCH),
            each -> {
              asked.add(each);
              return count.applyAsLong(each);
            })
        .stream()
        .map(Choice::label)
        .map(label -> label.replace('\u00a0', ' '))
        .toList();
  }
}
