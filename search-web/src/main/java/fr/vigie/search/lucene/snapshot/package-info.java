/**
 * One generation, open for search, with all that is worked out once for it and shared by its
 * searches.
 */
package fr.vigie.search.lucene.snapshot;
