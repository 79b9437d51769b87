package fr.vigie.query;

import fr.vigie.query.Query.DateRange;

/** A piece of a query text; offsets are UTF-16 units into the cleaned text. */
sealed interface Token {

  int start();

  int end();

  /** A plain word with its punctuation. */
  record Word(String text, int start, int end) implements Token {}

  /** What stood between quotation marks; {@code exact} when an equals sign stood before. */
  record Quoted(String text, boolean exact, int start, int end) implements Token {}

  /** The beginning of a word, without its asterisk. */
  record Stem(String text, int start, int end) implements Token {}

  /** A date or range right behind the name of the field. */
  record Dates(DateRange range, int start, int end) implements Token {}

  /** An operator between or before terms; {@code distance} counts for {@code NEAR} only. */
  record Operator(Kind kind, int distance, String typed, int start, int end) implements Token {

    /** The operators. */
    enum Kind {
      AND,
      OR,
      NOT,
      NEAR
    }
  }

  /** A plus or minus right before a term. */
  record Sign(boolean negative, int start, int end) implements Token {
    String typed() {
      return negative ? "-" : "+";
    }
  }

  /** The name of a field with its colon, right before a value. */
  record FieldName(Field field, String typed, int start, int end) implements Token {}

  record Open(int start, int end) implements Token {}

  record Close(int start, int end) implements Token {}

  /** Whether it is or begins a clause. */
  default boolean startsTerm() {
    return !(this instanceof Operator || this instanceof Close);
  }

  /** Whether something is searched for by it. */
  default boolean isTerm() {
    return this instanceof Word
        || this instanceof Quoted
        || this instanceof Stem
        || this instanceof Dates;
  }
}
