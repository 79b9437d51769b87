package fr.vigie.analysis;

import java.util.List;

/**
 * How forms begin: the words that are a form by themselves and the first two words of longer forms.
 * Nearly every word of a text begins no form, even where a form begins with that word ({@code la},
 * {@code président}), and is told apart here without a look into the tree. What is rejected begins
 * no form; what passes mostly does.
 */
final class FormOpenings {

  /** Thirty-two kilobytes, for some ten thousand openings. */
  private static final int LOG2_BITS = 18;

  private final HashFilter openings;

  private FormOpenings(HashFilter openings) {
    this.openings = openings;
  }

  /** Those of no form yet. */
  static FormOpenings none() {
    return new FormOpenings(new HashFilter(LOG2_BITS));
  }

  /** Those that {@link #bits} gave. */
  static FormOpenings of(long[] bits) {
    return new FormOpenings(new HashFilter(bits));
  }

  /** All that is known of them; not to be changed. */
  long[] bits() {
    return openings.bits();
  }

  /** Only for use before the filter is shared. */
  void add(List<String> words) {
    int first = hash(words.getFirst());
    openings.add(words.size() == 1 ? first : pair(first, hash(words.get(1))));
  }

  /** Whether a form may be this word and no more. */
  boolean mayBe(Word word) {
    return openings.mayContain(word.stemHash);
  }

  /** Whether a form of two words or more may begin with these. */
  boolean mayBegin(Word first, Word second) {
    return openings.mayContain(pair(first.stemHash, second.stemHash));
  }

  private static int hash(String word) {
    return WordTable.hash(word.toCharArray(), word.length());
  }

  private static int pair(int first, int second) {
    return 31 * first + second;
  }
}
