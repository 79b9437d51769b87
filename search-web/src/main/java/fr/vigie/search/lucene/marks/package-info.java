/**
 * Marks what matched in titles, snippets and whole texts, from the positions the search itself
 * matched at. {@link fr.vigie.search.lucene.marks.Marks} is the way in.
 */
package fr.vigie.search.lucene.marks;
