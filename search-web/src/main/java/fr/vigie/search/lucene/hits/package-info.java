/**
 * One search over a snapshot: a page of hits in an order, one of each group of copies, and the
 * documents that facets count.
 */
package fr.vigie.search.lucene.hits;
