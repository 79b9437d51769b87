package fr.vigie.web;

import fr.vigie.api.QuestionParameters.Problem;
import fr.vigie.search.Answer;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A list of results.
 *
 * @param heading how many articles
 * @param took how long it took
 * @param interpreted how the query was understood; empty when just as typed
 * @param notes what was ignored or read otherwise than typed
 * @param asTyped address of the same search without the words that were added to it; empty when
 *     none were
 * @param suggestions other queries that may find more; at most one
 * @param chips the active filters
 * @param hits this page of articles
 * @param boxes facets that have a value
 * @param histogram articles over time
 * @param undated how many articles have no date, in words; empty when none
 * @param sorts orders to choose from
 * @param sizes page sizes to choose from
 * @param next address of the next page; empty on the last
 * @param welcome what to try first; empty unless nothing was asked
 * @param attempts what finds something when this finds nothing
 */
public record ResultsView(
    String heading,
    String took,
    String interpreted,
    List<String> notes,
    String asTyped,
    List<Choice> suggestions,
    List<Chip> chips,
    List<HitView> hits,
    List<FacetBox> boxes,
    Histogram histogram,
    String undated,
    List<Choice> sorts,
    List<Choice> sizes,
    String next,
    List<Choice> welcome,
    List<Choice> attempts) {

  private static final List<Integer> SIZES = List.of(10, 25, 50, 100);

  /**
   * One of several addresses.
   *
   * @param label in words
   * @param href where it leads
   * @param chosen whether one is there now
   */
  public record Choice(String label, String href, boolean chosen) {}

  static ResultsView of(
      Question question,
      List<Problem> problems,
      Answer answer,
      List<Choice> attempts,
      TopicGroups groups,
      Words words) {
    Links links = new Links(question);
    return new ResultsView(
        words.count("articles", answer.total()),
        words.text("took", words.duration(answer.tookMicros())),
        NoBreakSpaces.in(interpreted(question, answer)),
        notes(problems, answer, words),
        answer.expanded() ? links.expand(Expand.OFF) : "",
        answer.suggestion().stream()
            .map(text -> new Choice(text, links.sameFilters(text), false))
            .toList(),
        Chip.of(question, answer.facets(), words),
        answer.hits().stream().map(hit -> HitView.of(hit, links, words)).toList(),
        boxes(answer, links, groups, words),
        Histogram.of(answer.facets().time(), question.period(), links, words),
        answer.facets().undated() == 0
            ? ""
            : words.count("undated.count", answer.facets().undated()),
        sorts(question, links, words),
        sizes(question, links),
        answer.next().map(links::nextPage).orElse(""),
        isEmpty(question) ? Welcome.examples(answer.facets(), links, words) : List.of(),
        attempts);
  }

  private static String interpreted(Question question, Answer answer) {
    String typed = question.text().strip();
    return typed.isEmpty() || typed.equalsIgnoreCase(answer.interpreted())
        ? ""
        : answer.interpreted();
  }

  /** Whether nothing was asked, not even an order: the first visit. */
  static boolean isEmpty(Question question) {
    return question.text().isBlank()
        && question.selected().isEmpty()
        && question.period().isAlways()
        && question.undated() == Question.Undated.INCLUDE
        && question.sort() == question.naturalSort()
        && question.cursor().isEmpty();
  }

  private static List<String> notes(List<Problem> problems, Answer answer, Words words) {
    List<String> notes = new ArrayList<>(answer.notes().stream().map(NoBreakSpaces::in).toList());
    for (Problem problem : problems) {
      String key = problem.partly() ? "parameter.partly" : "parameter.ignored";
      notes.add(words.text(key, problem.parameter(), problem.value()));
    }
    return notes;
  }

  private static List<FacetBox> boxes(Answer answer, Links links, TopicGroups groups, Words words) {
    return Arrays.stream(Facet.values())
        .map(facet -> FacetBox.of(facet, answer.facets(), links, groups, words))
        .filter(box -> !box.isEmpty())
        .toList();
  }

  private static List<Choice> sorts(Question question, Links links, Words words) {
    return Arrays.stream(Sort.values())
        .filter(sort -> sort != Sort.RELEVANCE || links.natural() == Sort.RELEVANCE)
        .map(
            sort ->
                new Choice(words.text("sort." + sort), links.sort(sort), sort == question.sort()))
        .toList();
  }

  private static List<Choice> sizes(Question question, Links links) {
    return SIZES.stream()
        .map(
            size ->
                new Choice(
                    String.format(Locale.ROOT, "%d", size),
                    links.size(size),
                    size == question.size()))
        .toList();
  }
}
