/**
 * The embedded engine: a question answered over one Lucene index.
 *
 * <p>{@link fr.vigie.search.lucene.IndexFolder} opens it, {@code LuceneEngine} leads a question
 * through the rooms below, each of which knows those before it only:
 *
 * <ul>
 *   <li>{@code limits}: the time, the turn and the memory that a search may take;
 *   <li>{@code scoring}: queries that Lucene has not, and what each part of the ranking weighs;
 *   <li>{@code words}: which words the index holds, how often, and beside which others;
 *   <li>{@code marks}: titles, snippets and texts with {@code <mark>};
 *   <li>{@code facets}: filters, groups of copies, and counts;
 *   <li>{@code snapshot}: one generation open for search, with all that is worked out once for it;
 *   <li>{@code compilation}: from a query tree to a Lucene query;
 *   <li>{@code hits}: one search that collects a page of hits and what facets count;
 *   <li>{@code suggestions}: completion, and what was meant;
 *   <li>{@code generations}: the published generation, followed, checked and warmed.
 * </ul>
 */
package fr.vigie.search.lucene;
