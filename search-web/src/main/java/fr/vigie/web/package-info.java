/**
 * Pages for people: rendered on the server, complete without JavaScript.
 *
 * <p>Every state of the page is a URL, read by {@link fr.vigie.api.QuestionParameters} and written
 * by {@link fr.vigie.web.Links}: whatever one can click is the current question with one thing
 * changed. {@link fr.vigie.web.WebPages} answers a request in three steps: question from the URL,
 * answer from the {@link fr.vigie.search.Engine}, then a view. A view ({@link
 * fr.vigie.web.ResultsView}, {@link fr.vigie.web.ArticleShown}) is an immutable record of strings
 * and links in the reader's language; the templates in {@code src/main/jte} only lay it out.
 *
 * <p>Templates escape everything. The one exception is {@link fr.vigie.web.Marked}, which holds the
 * engine's HTML and lets nothing through but {@code <mark>}. Pages hold no inline script or style,
 * and the headers forbid them.
 *
 * <p>Wordings are in {@code messages_fr.properties} and {@code messages_en.properties}, the query
 * help in {@code help_fr.tsv} and {@code help_en.tsv}.
 */
package fr.vigie.web;
