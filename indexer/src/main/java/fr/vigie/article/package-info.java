/**
 * What is indexed: immutable records, each of which rejects what cannot be.
 *
 * <p>A {@link fr.vigie.article.RawArticle} is what a reader took from a file: the article's own
 * text, the zones kept apart from it, and what the file itself states. Enrichment turns it into an
 * {@link fr.vigie.article.Article}: the same text with a date, a language, countries and topics,
 * and for each of these the {@link fr.vigie.article.Finding} that says why.
 */
package fr.vigie.article;
