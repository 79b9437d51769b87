package fr.vigie.lexicon;

/**
 * One name of a concept.
 *
 * @param text the name as one would write it
 * @param matching how text must look to be this name
 * @param onlyIn the ISO 639-1 language in whose texts alone it is this name, because it is a word
 *     or another's name in others ({@code dron} is Spanish for drone and a French family); empty
 *     when it counts in all
 */
public record Form(String text, Matching matching, String onlyIn) {

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

  /** Whether it is this name in a text of a language. */
  public boolean countsIn(String language) {
    return onlyIn.isEmpty() || onlyIn.equals(language);
  }

  /**
   * Reads {@code OTAN}, {@code =MILAN}, {@code ~USA} or {@code ?SPS}, after {@code !} when it only
   * counts in the language given.
   */
  static Form parse(String cell, String language) {
    boolean only = cell.charAt(0) == '!';
    String form = only ? cell.substring(1).strip() : cell;
    String onlyIn = only ? language : "";
    return switch (form.charAt(0)) {
      case '=' -> new Form(form.substring(1).strip(), Matching.EXACT_CASE, onlyIn);
      case '~' -> new Form(form.substring(1).strip(), Matching.ACRONYM, onlyIn);
      case '?' -> new Form(form.substring(1).strip(), Matching.AMBIGUOUS, onlyIn);
      default -> new Form(form, Matching.FOLDED, onlyIn);
    };
  }
}
