/**
 * From a query tree to a Lucene query. {@code QueryCompiler} reads the query as strictly as it can,
 * {@code QueryWriter} writes the tree, {@code TextWriter} one text of it, {@code WordsWriter} its
 * words where they may stand in any order, {@code RankingBoosts} what raises an article beside
 * them.
 */
package fr.vigie.search.lucene.compilation;
