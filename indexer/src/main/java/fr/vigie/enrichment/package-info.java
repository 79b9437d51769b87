/**
 * From what a reader found to what is known: date, language, source, countries and topics.
 *
 * <p>Each finder is a small function from a {@link fr.vigie.article.RawArticle} to a {@link
 * fr.vigie.enrichment.evidence.Found}: a value, and the {@link fr.vigie.article.Finding}s that say
 * why. A finder that has no good reason answers "unknown" (an unknown date, {@code und}, an empty
 * string, an empty list); it never guesses. What the input itself states wins over what is
 * inferred, unless it cannot be.
 *
 * <p>{@link fr.vigie.enrichment.Enricher} runs them all: those of {@code dates}, {@code language}
 * and {@code subjects}, and of source, author and provenance here. {@code evidence} is what they
 * share; {@code copies} compares the articles they are run on.
 *
 * <p>Words, month names, date patterns and languages are the tab-separated files beside these
 * classes, checked when loaded. Everything here is immutable and safe for use by several threads.
 * Work is bounded whatever the input: each finder reads only the beginning of a text, and says how
 * much.
 */
package fr.vigie.enrichment;
