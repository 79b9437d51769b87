/**
 * The HTTP API under {@code /api/v1}: parameters in, JSON out, and the problems between.
 *
 * <p>{@link fr.vigie.api.QuestionParameters} reads a URL into a question. {@link
 * fr.vigie.api.SearchApi} asks the engine and answers with the records of {@link
 * fr.vigie.api.ApiJson}; {@link fr.vigie.api.Exports} streams every hit; {@link
 * fr.vigie.api.Problems} turns every failure into {@code application/problem+json} (RFC 9457).
 * Nothing here knows of Lucene.
 */
package fr.vigie.api;
