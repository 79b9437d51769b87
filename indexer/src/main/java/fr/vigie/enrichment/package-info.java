/**
 * From what a reader found to what is known: date, language, source, countries and topics.
 *
 * <p>Each finder is a small function from a {@link fr.vigie.article.RawArticle} to a {@link
 * fr.vigie.enrichment.Found}: a value, and the {@link fr.vigie.article.Finding}s that say why. A
 * finder that has no good reason answers "unknown" (an unknown date, {@code und}, an empty string,
 * an empty list); it never guesses. What the input itself states wins over what is inferred, unless
 * it cannot be.
 *
 * <p>{@link fr.vigie.enrichment.Enricher} runs them all. The date is sought in stages, most trusted
 * first: stated dates, the address, the publication line, the dateline and first words, a Unix
 * timestamp; a date elsewhere in the text is a date the article speaks of, not its own. Countries
 * and topics are scored from the mentions that a {@link fr.vigie.enrichment.MentionFinder} finds.
 *
 * <p>Words, month names, date patterns and languages are the tab-separated files beside these
 * classes, checked when loaded. Everything here is immutable and safe for use by several threads.
 * Work is bounded whatever the input: each finder reads only the beginning of a text, and says how
 * much.
 */
package fr.vigie.enrichment;
