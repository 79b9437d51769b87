/**
 * The Lucene document of an article: {@link fr.vigie.index.documents.ArticleIndexing} is the seam a
 * job sees, {@link fr.vigie.index.documents.EnrichedIndexing} what stands behind it. Groups near
 * copies once all documents of a generation are there, counts what its fields hold, and asks it
 * questions before anyone reads it.
 */
package fr.vigie.index.documents;
