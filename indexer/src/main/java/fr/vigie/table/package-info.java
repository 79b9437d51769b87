/** The tab-separated tables that rooms keep beside their classes and sites bring along. */
package fr.vigie.table;
