package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import java.util.Arrays;
import java.util.List;

/**
 * What the words of a form stand for.
 *
 * @param term the concept's term, or the topic's id
 * @param kind the concept's kind; null for the evidence of a topic
 * @param cases the {@link LetterCase} that each word must have; null when any will do
 * @param casesAsked the same for the words of a query
 * @param surfaces the words as typed, folded; once the tree is built only when strict
 * @param elisions how many of its words, but the first, have an elided article or particle before
 *     them: {@code guerre d'Irak} has one
 * @param strict whether the text must hold these very words, because another concept's only differ
 *     in inflection: an Italian stemmer makes one of Niger and Nigeria
 */
record FormEntry(
    String term,
    Concept.Kind kind,
    int[] cases,
    int[] casesAsked,
    List<String> surfaces,
    int elisions,
    boolean strict) {

  /**
   * A name that stands for nothing by itself but hides the names inside it: {@code sud-américain},
   * {@code Patriot Act}.
   */
  static final FormEntry SHADOW = new FormEntry("", null, null, null, List.of(), 0, false);

  private static final String BETWEEN = "\t";
  private static final String BETWEEN_WORDS = " ";
  private static final int FIELDS = 6;

  /** Whether it is found in articles but is no term: the evidence of a topic or of a country. */
  boolean isEvidence() {
    return !isShadow() && (kind == null || kind == Concept.Kind.METONYM);
  }

  FormEntry strictly() {
    return new FormEntry(term, kind, cases, casesAsked, surfaces, elisions, true);
  }

  boolean isShadow() {
    return term.isEmpty();
  }

  /** Whether the other says nothing more than this one. */
  boolean covers(FormEntry other) {
    return term.equals(other.term)
        && (cases == null || Arrays.equals(cases, other.cases))
        && (casesAsked == null || Arrays.equals(casesAsked, other.casesAsked))
        && elisions <= other.elisions
        && !strict;
  }

  /** Whether both cannot be meant by the same words. */
  boolean contests(FormEntry other) {
    boolean bothTerms = !isEvidence() && !other.isEvidence() && !isShadow() && !other.isShadow();
    return bothTerms && !term.equals(other.term) && !surfaces.equals(other.surfaces);
  }

  /** Whether it names a concept, and is no evidence of a topic. */
  boolean isName() {
    return kind != null;
  }

  boolean namesCountry() {
    return kind != null && kind.tellsCountry();
  }

  /**
   * All that finding it takes, on one line; what only other forms are compared with is left out.
   */
  String line() {
    return String.join(
        BETWEEN,
        term,
        kind == null ? "" : kind.name(),
        digits(cases),
        digits(casesAsked),
        Integer.toString(elisions),
        strict ? String.join(BETWEEN_WORDS, surfaces) : "");
  }

  /** Reads what {@link #line} wrote. */
  static FormEntry parse(String line) {
    String[] cells = line.split(BETWEEN, FIELDS);
    boolean strict = !cells[5].isEmpty();
    return new FormEntry(
        cells[0],
        cells[1].isEmpty() ? null : Concept.Kind.valueOf(cells[1]),
        ints(cells[2]),
        ints(cells[3]),
        strict ? List.of(cells[5].split(BETWEEN_WORDS)) : List.of(),
        Integer.parseInt(cells[4]),
        strict);
  }

  private static String digits(int[] cases) {
    if (cases == null) return "";
    StringBuilder digits = new StringBuilder();
    for (int letterCase : cases) digits.append(letterCase);
    return digits.toString();
  }

  private static int[] ints(String digits) {
    return digits.isEmpty() ? null : digits.chars().map(digit -> digit - '0').toArray();
  }
}
