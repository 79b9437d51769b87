/**
 * Which articles are near copies of each other: signatures of their shingles, and pairs of those
 * that agree.
 */
package fr.vigie.enrichment.copies;
