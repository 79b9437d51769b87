/**
 * From a query tree to a Lucene query. {@code QueryCompiler} reads the query as strictly as it can,
 * {@code QueryWriter} writes the tree, {@code TextWriter} the words of one text, {@code
 * RankingBoosts} what raises an article beside them.
 */
package fr.vigie.search.lucene.compilation;
