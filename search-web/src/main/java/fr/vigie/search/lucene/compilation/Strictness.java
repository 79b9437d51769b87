package fr.vigie.search.lucene.compilation;

/**
 * How strictly the words of a query are required.
 *
 * @param share of the words typed side by side, 0 to 1, that an article must hold; one at least
 * @param apart whether an {@link Expressions expression} is met by its words, wherever they stand
 */
record Strictness(double share, boolean apart) {

  /** All that was asked, as it was asked. */
  static final Strictness STRICT = new Strictness(1, false);

  /** How many of so many words must match. */
  int least(int words) {
    return Math.clamp((int) Math.ceil(share * words), 1, words);
  }
}
