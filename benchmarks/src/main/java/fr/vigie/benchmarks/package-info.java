/**
 * Benchmarks: what Vigie costs, always beside the floor measured in the same run, which is raw
 * Lucene doing the same work. Articles and query logs are made from files named on the command
 * line; nothing here is a test and no figure is asserted.
 */
package fr.vigie.benchmarks;
