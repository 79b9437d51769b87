/**
 * Which words an index holds: those that begin alike or follow others, how they are mostly written,
 * how many articles have them. For one reader each; most answers are kept.
 */
package fr.vigie.search.lucene.words;
