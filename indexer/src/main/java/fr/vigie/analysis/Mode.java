package fr.vigie.analysis;

/** Which terms the end of the chain keeps. */
public enum Mode {
  /** Every term of a word: as typed, without inflection, and the concepts that start there. */
  INDEX,
  /** One term a word: the concept where there is one, else the word without inflection. */
  QUERY,
  /** The terms of {@link #QUERY}, a form being one too without its function words. */
  ASKED,
  /** One term a word, without inflection, even where a concept stands. */
  WORDS,
  /** One term a word: the word as typed, folded. */
  EXACT,
  /** No term: the words of {@link #INDEX} as they are cut, for where they stand. */
  CUT,
  /** The terms of {@link #INDEX}, and the forms that are evidence of a topic or of a country. */
  ALL;

  /** Whether a concept stands instead of the words of its form. */
  boolean replacesWords() {
    return this == QUERY || this == ASKED;
  }

  /** Whether a word is given as typed, whatever else it gives. */
  boolean givesWordsAsTyped() {
    return this == INDEX || this == ALL || this == EXACT;
  }

  /** Whether the forms of the lexicon are looked for. */
  boolean findsForms() {
    return this != WORDS && this != EXACT && this != CUT;
  }

  /** Whether the model stands beside its variant. */
  boolean givesModels() {
    return givesVerbs() || this == CUT;
  }

  /** Whether the verb stands beside its participle that is written like another word. */
  boolean givesVerbs() {
    return this == INDEX || this == ALL;
  }
}
