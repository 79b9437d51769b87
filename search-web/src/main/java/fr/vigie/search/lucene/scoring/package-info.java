/**
 * How articles are ranked: queries that raise an article without finding it, by the nearness of
 * words, by words of one family, by a filter; and what each part of the ranking weighs. Nothing
 * here knows of articles or questions.
 */
package fr.vigie.search.lucene.scoring;
