/**
 * A question, and its answer.
 *
 * <p>A {@link fr.vigie.search.Question} is all that was asked: query text, facet values, period,
 * sort, page. An {@link fr.vigie.search.Engine} answers it over one state of the index, so that
 * hits, counts and marks agree. This package is the seam between those who ask and whatever engine
 * answers; it knows none. The embedded one is {@code fr.vigie.search.lucene}.
 */
package fr.vigie.search;
