package fr.vigie.query;

import fr.vigie.reading.characters.WholeCharacters;
import java.util.Locale;
import java.util.Objects;

/**
 * Something in a query that was ignored or read otherwise than its author may have meant.
 *
 * @param kind what happened
 * @param fragment the characters it happened to, cut to {@link #LONGEST_FRAGMENT} with an ellipsis
 */
public record Note(Kind kind, String fragment) {

  /** In UTF-16 units, the ellipsis included. */
  public static final int LONGEST_FRAGMENT = 60;

  /** What happened; each has a sentence in every language of {@code messages.properties}. */
  public enum Kind {
    /** Only the beginning was read. */
    TOO_LONG,
    /** Only the first {@link QueryParser#MAX_TERMS} words were read. */
    TOO_MANY_TERMS,
    /** Parentheses deeper than {@link QueryParser#MAX_DEPTH} were ignored. */
    TOO_DEEP,
    /** A quotation mark without its other half was ignored. */
    UNBALANCED_QUOTE,
    /** Quotation marks without a word between them were ignored. */
    EMPTY_QUOTES,
    /** A closing parenthesis was ignored, or a missing one supposed at the end. */
    UNBALANCED_PARENTHESIS,
    /** Parentheses without a word between them were ignored. */
    EMPTY_PARENTHESES,
    /** An operator or a sign with nothing to apply to was ignored. */
    DANGLING_OPERATOR,
    /** There was nothing but an operator: it was read as a word. */
    OPERATOR_AS_WORD,
    /** An asterisk that is not at the end of two letters or more was ignored. */
    WILDCARD,
    /** It looks like a field and is none: read as words. */
    UNKNOWN_FIELD,
    /** The name of a field without a value right behind it: read as words, or ignored. */
    FIELD_WITHOUT_VALUE,
    /** Not a date: read as words. */
    INVALID_DATE,
    /** The end came before the beginning: they were exchanged. */
    REVERSED_DATES,
    /** Only words, phrases and alternatives of these can be near: read as "and". */
    NEAR_OPERAND,
    /** A distance out of bounds was brought into them. */
    NEAR_DISTANCE,
    /** A fuzziness or weight, such as {@code ~2} or {@code ^3}, was ignored. */
    IGNORED_SUFFIX,
    /** There was no word at all. */
    NOTHING_TO_SEARCH
  }

  public Note {
    Objects.requireNonNull(kind, "kind");
    if (fragment.length() > LONGEST_FRAGMENT)
      fragment = WholeCharacters.shown(fragment, LONGEST_FRAGMENT - 1);
  }

  /** A sentence for the reader; French unless the locale is English. */
  public String message(Locale locale) {
    return new Messages(locale).text("note." + kind, fragment);
  }
}
