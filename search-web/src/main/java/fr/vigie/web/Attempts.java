package fr.vigie.web;

import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Undated;
import fr.vigie.web.ResultsView.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/**
 * What to try when nothing was found: each finds something, and says how much. Each costs a search,
 * so there are a few of them, whatever was asked.
 */
final class Attempts {

  private static final int MOST_WORDS = 5;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

  private final Question question;
  private final Words words;
  private final ToLongFunction<Question> count;
  private final List<Choice> found = new ArrayList<>();

  private Attempts(Question question, Words words, ToLongFunction<Question> count) {
    this.question = question.withPage(question.size(), "");
    this.words = words;
    this.count = count;
  }

  /**
   * @param count how many articles a question finds
   */
  static List<Choice> of(Question question, Words words, ToLongFunction<Question> count) {
    Attempts attempts = new Attempts(question, words, count);
    if (attempts.isFiltered()) attempts.withLessFilters();
    attempts.wordByWord();
    return attempts.found;
  }

  private boolean isFiltered() {
    return !question.selected().isEmpty()
        || !question.period().isAlways()
        || question.undated() != Undated.INCLUDE;
  }

  private void withLessFilters() {
    Question alone = unfiltered(question.text());
    for (Facet facet : question.selected().keySet()) {
      String label = words.text("empty.without", words.text("facet." + facet));
      add(label, question.withSelected(without(facet)), alone);
    }
    if (!question.period().isAlways()) {
      String label = words.text("empty.without", words.text("period"));
      add(label, question.withPeriod(Period.ALWAYS), alone);
    }
    add(words.text("empty.filters"), alone, question);
  }

  /** Any of its values will do, so that leaving one of them out would find no more. */
  private Map<Facet, Set<String>> without(Facet facet) {
    Map<Facet, Set<String>> selected = new HashMap<>(question.selected());
    selected.remove(facet);
    return selected;
  }

  private void wordByWord() {
    List<String> each =
        Arrays.stream(NO_WORD.split(question.text()))
            .filter(word -> word.length() > 2)
            .distinct()
            .toList();
    if (each.size() < 2) return;
    for (String word : each.subList(0, Math.min(each.size(), MOST_WORDS))) {
      add(words.text("quoted", word), unfiltered(word), question);
    }
  }

  private Question unfiltered(String text) {
    return new Links(question).alone(text);
  }

  /** Adds an attempt that finds something and is not the same as another. */
  private void add(String label, Question attempt, Question other) {
    if (attempt.equals(other)) return;
    long total = count.applyAsLong(attempt.withPage(0, ""));
    if (total == 0) return;
    String shown = label + " (" + words.count("articles", total) + ")";
    found.add(new Choice(shown, new Links(attempt).here(), false));
  }
}
