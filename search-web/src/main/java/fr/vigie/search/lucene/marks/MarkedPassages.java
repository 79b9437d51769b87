package fr.vigie.search.lucene.marks;

import java.util.List;

/**
 * Pieces of a text as HTML.
 *
 * @param texts escaped, with marks
 */
record MarkedPassages(List<String> texts) {}
