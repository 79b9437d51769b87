/**
 * What a job counts while it runs, and the report that is left of it: as JSON, as lines for people,
 * and as figures for a monitor.
 */
package fr.vigie.index.reports;
