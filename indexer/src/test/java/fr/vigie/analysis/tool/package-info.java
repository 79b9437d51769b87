/**
 * Tools that make the data files of analysis; run by hand when their sources change, and never
 * shipped.
 */
package fr.vigie.analysis.tool;
