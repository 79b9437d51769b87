package fr.vigie.index.reports;

/**
 * How far a run is.
 *
 * @param stage what it is doing: {@code comparing}, {@code reading}, {@code writing}, {@code
 *     verifying}, {@code publishing}, {@code pruning}; empty when it has ended, however that was
 * @param articles read so far
 * @param faults met so far
 * @param doneBytes of the input
 * @param totalBytes of the input; 0 when unknown
 */
public record JobProgress(
    String stage, long articles, long faults, long doneBytes, long totalBytes) {}
