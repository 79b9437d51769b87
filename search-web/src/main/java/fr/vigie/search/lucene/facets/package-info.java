/** Facet values and periods as filters, and how many articles, or groups of copies, have each. */
package fr.vigie.search.lucene.facets;
