package fr.vigie.analysis;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing asked for: a word in the languages of an index, or a concept.
 *
 * @param text the characters of the query it stands for
 * @param start offset of its first character in the query
 * @param end offset after its last character
 * @param terms the terms any of which answers it; for ranking they are one term
 * @param concept whether it is a concept of the lexicon
 * @param functionWord whether it is a word such as "de" or "the", which no article need hold
 * @param translations words of another language that answer it too, but weigh less
 */
public record QueryTerm(
    String text,
    int start,
    int end,
    List<String> terms,
    boolean concept,
    boolean functionWord,
    List<Translation> translations) {

  public QueryTerm {
    terms = List.copyOf(terms);
    translations = List.copyOf(translations);
    if (terms.isEmpty()) throw new IllegalArgumentException("'" + text + "' has no term");
  }

  /** The terms, then those of the translations. */
  public List<String> allTerms() {
    return Stream.concat(terms.stream(), translations.stream().map(Translation::term))
        .distinct()
        .toList();
  }

  /** Whether it is a number, grouped or not, or one in the words of a language. */
  public boolean isNumber() {
    return terms.stream()
        .anyMatch(term -> term.chars().allMatch(c -> Word.isDigit(c) || c == ',' || c == '.'));
  }

  /** Whether it says that a number comes, as {@code n°} does. */
  public boolean announcesNumber() {
    return terms.contains(NumberWordsFilter.ANNOUNCING);
  }

  /** Whether it says that the number before it is a percentage. */
  public boolean isPercent() {
    return terms.contains(PercentFilter.PERCENT);
  }

  /** Whether the other stands for some of its words. */
  public boolean covers(QueryTerm other) {
    return start <= other.start && other.end <= end;
  }

  /** The same, answered by what answers the other too. */
  public QueryTerm or(QueryTerm other) {
    List<String> either = Stream.concat(terms.stream(), other.terms.stream()).distinct().toList();
    return new QueryTerm(text, start, end, either, concept, functionWord, translations);
  }

  /** The same so many characters further on. */
  public QueryTerm after(int characters) {
    return new QueryTerm(
        text, start + characters, end + characters, terms, concept, functionWord, translations);
  }

  /** The same in the stead of words, which are typed so. */
  public QueryTerm insteadOf(String typed, List<QueryTerm> words) {
    int from = words.getFirst().start;
    int to = words.getLast().end;
    return new QueryTerm(typed, from, to, terms, concept, functionWord, translations);
  }

  /** The same, answered by one term alone. */
  QueryTerm only(String term) {
    return new QueryTerm(text, start, end, List.of(term), false, functionWord, translations);
  }

  /** The same, answered by words of another language too. */
  public QueryTerm with(List<Translation> others) {
    return new QueryTerm(text, start, end, terms, concept, functionWord, others);
  }
}
