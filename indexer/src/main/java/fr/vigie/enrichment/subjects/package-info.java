/**
 * Which countries and topics an article is about, scored from the mentions that a {@link
 * fr.vigie.enrichment.subjects.MentionFinder} finds.
 */
package fr.vigie.enrichment.subjects;
