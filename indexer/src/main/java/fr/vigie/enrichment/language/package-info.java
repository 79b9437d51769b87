/** What language an article is in. */
package fr.vigie.enrichment.language;
