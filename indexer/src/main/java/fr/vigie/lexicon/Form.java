package fr.vigie.lexicon;

/**
 * One name of a concept.
 *
 * @param text the name as one would write it
 * @param matching how text must look to be this name
 */
public record Form(String text, Matching matching) {

  /** How a form is recognised. */
  public enum Matching {
    /** In any case, with or without accents, in the singular or plural. */
    FOLDED,
    /** Only in this letter case: a name that is also a word, such as {@code MILAN}. */
    EXACT_CASE,
    /** In an article only in this letter case, in a query in any, such as {@code USA}. */
    ACRONYM,
    /** Never on its own: it means several things, such as {@code SPS}. */
    AMBIGUOUS
  }

  public Form {
    if (text.isBlank()) throw new IllegalArgumentException("an empty form");
  }

  /** Whether an article must hold it in this letter case. */
  public boolean keepsCase() {
    return matching == Matching.EXACT_CASE || matching == Matching.ACRONYM;
  }

  /** Reads {@code OTAN}, {@code =MILAN}, {@code ~USA} or {@code ?SPS}. */
  static Form parse(String cell) {
    return switch (cell.charAt(0)) {
      case '=' -> new Form(cell.substring(1).strip(), Matching.EXACT_CASE);
      case '~' -> new Form(cell.substring(1).strip(), Matching.ACRONYM);
      case '?' -> new Form(cell.substring(1).strip(), Matching.AMBIGUOUS);
      default -> new Form(cell, Matching.FOLDED);
    };
  }
}
