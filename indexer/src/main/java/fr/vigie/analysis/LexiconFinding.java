package fr.vigie.analysis;

/**
 * Something in a lexicon that is wrong or deserves a look.
 *
 * @param rule which rule found it
 * @param id the concept's or topic's id, or the code of a country
 * @param form the form in question; empty when it is about the whole concept
 * @param detail what is the matter, for a reader
 */
public record LexiconFinding(Rule rule, String id, String form, String detail) {

  /** What is checked. */
  public enum Rule {
    /** A form that belongs to two concepts: a text that holds it would mean both. */
    COLLISION,
    /** A form that no language's chain reads as its concept. */
    DEAD_FORM,
    /**
     * An acronym matched in any letter case that is also a word, or that is marked ambiguous
     * elsewhere.
     */
    AMBIGUOUS_ACRONYM,
    /** A concept without a source or reason. */
    NO_SOURCE,
    /** A concept without a French or without an English name. */
    NO_LABEL,
    /** A country of ISO 3166-1 that is missing. */
    NO_COUNTRY,
    /** A topic whose parent is missing or is no group. */
    NO_PARENT
  }
}
