/**
 * What could be typed instead: words and names completed, and words that no article holds
 * corrected.
 */
package fr.vigie.search.lucene.suggestions;
