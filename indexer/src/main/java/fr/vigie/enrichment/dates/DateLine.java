package fr.vigie.enrichment.dates;

/**
 * How a line is built around a date, which tells whether it is the line's own date or one it speaks
 * of.
 *
 * @param before what precedes the date
 * @param announced whether, and as what, words just before the date announce it
 * @param excluded whether the line says that its date is something else's
 * @param closed whether the date ends a dateline: a dash, a colon or a bracket follows
 * @param alone whether nothing follows but a time of day or a remark
 * @param timed whether a time of day follows
 */
record DateLine(
    Before before,
    Announced announced,
    boolean excluded,
    boolean closed,
    boolean alone,
    boolean timed) {

  /** What may precede a date in its line. */
  enum Before {
    /** Nothing, or an article and a weekday: "Le vendredi". */
    NOTHING,
    /** A name that can be a place: "Washington D.C., le". */
    PLACE,
    /** A place or an agency already closed by a dash or bracket: "PARIS (AFP) –". */
    AGENCY,
    /** Anything else. */
    PROSE
  }

  /** What a date is announced as. */
  enum Announced {
    PUBLICATION,
    CHANGE,
    NOTHING
  }

  /** Whether the line is there to state its date. */
  boolean isStatement() {
    return alone && !excluded && before != Before.PROSE;
  }
}
