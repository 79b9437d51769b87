/**
 * When an article was published. {@link fr.vigie.enrichment.dates.DateFinder} seeks it in stages,
 * most trusted first: stated dates, the address, the publication line, the dateline and first
 * words, a Unix timestamp; a date elsewhere in the text is a date the article speaks of, not its
 * own.
 */
package fr.vigie.enrichment.dates;
