/** What a search may take: processor time, a turn among the long ones, memory for what is kept. */
package fr.vigie.search.lucene.limits;
