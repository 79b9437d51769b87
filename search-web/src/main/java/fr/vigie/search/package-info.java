/**
 * From a question to an answer.
 *
 * <p>A {@link fr.vigie.search.Question} is all that was asked: query text, facet values, period,
 * sort, page. An {@link fr.vigie.search.Engine} answers it over one snapshot of the index, so that
 * hits, counts and marks agree. The question and the answer know nothing of Lucene; {@link
 * fr.vigie.search.LuceneEngine} and what it is made of do.
 *
 * <p>A question goes through {@code QueryCompiler} (query tree to Lucene query), {@code Filters}
 * (facet values and period), one search that collects hits and drill-sideways counts, and {@code
 * Marks} (titles, snippets and whole texts with {@code <mark>}).
 */
package fr.vigie.search;
