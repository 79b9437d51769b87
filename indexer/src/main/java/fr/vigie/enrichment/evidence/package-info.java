/**
 * What finders share: the parts of an article, text folded without moving it, and a value found
 * with the evidence for it.
 */
package fr.vigie.enrichment.evidence;
