/**
 * The published generation as a server follows it: opened beside the one that serves, checked,
 * warmed, put in its place; the former stays open for the cursors that need it.
 */
package fr.vigie.search.lucene.generations;
