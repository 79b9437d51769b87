/**
 * How good the ranking is, measured on judged queries: queries and relevance judgements from files,
 * the measures of information retrieval, and the run that joins them through the same {@link
 * fr.vigie.search.Engine} that serves everyone.
 */
package fr.vigie.evaluation;
