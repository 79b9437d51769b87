package fr.vigie.index.reports;

import fr.vigie.index.disk.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a run has counted so far. Thread-safe. Lists are bounded, counts are exact. */
public final class JobTally {

  private static final int LISTED = 1_000;
  private static final int REASONS = 100;

  private long read;
  private long added;
  private long changed;
  private long deleted;
  private long unchanged;
  private long recalled;
  private long kept;
  private long faultCount;
  private long skippedCount;
  private final List<JobReport.Fault> faults = new ArrayList<>();
  private final List<JobReport.Skip> skips = new ArrayList<>();
  private final Map<String, Long> skipReasons = new TreeMap<>();
  private final Set<String> faultyFiles = new HashSet<>();
  private Breakdown breakdown = new Breakdown(Map.of());
  private final List<String> warnings = new ArrayList<>();

  public synchronized void read() {
    read++;
  }

  /**
   * @param replaced whether there was an article of that id
   */
  public synchronized void indexed(boolean replaced) {
    if (replaced) changed++;
    else added++;
  }

  public synchronized void unchanged() {
    unchanged++;
  }

  /** Articles known to be unchanged without reading their file. */
  public synchronized void recalled(long count) {
    read += count;
    unchanged += count;
    recalled += count;
  }

  public synchronized void deleted(long count) {
    deleted += count;
  }

  /** Articles whose source could not be read, which stay as they were. */
  public synchronized void kept(long count) {
    kept += count;
  }

  /** Also warns of the jumps in it. */
  public synchronized void breakdown(Breakdown found) {
    breakdown = found;
    warnings.addAll(found.jumps());
  }

  public synchronized Breakdown breakdown() {
    return breakdown;
  }

  public synchronized void warn(String warning) {
    warnings.add(warning);
  }

  /** A file, or a part of it, that could not be read. */
  public synchronized void unreadable(String file, int line, String reason) {
    faultyFiles.add(file);
    fault(new JobReport.Fault(file, line, "", Reason.oneLine(reason)));
  }

  public synchronized void fault(JobReport.Fault fault) {
    faultCount++;
    if (faults.size() < LISTED) faults.add(fault);
  }

  public synchronized void skipped(String file, String reason) {
    skippedCount++;
    String line = Reason.oneLine(reason);
    if (skips.size() < LISTED) skips.add(new JobReport.Skip(file, line));
    boolean known = skipReasons.containsKey(line) || skipReasons.size() < REASONS;
    skipReasons.merge(known ? line : "other reasons", 1L, Long::sum);
  }

  /**
   * Whether the file, or a folder or an archive it is in, had a fault: then what is missing from it
   * may still be there.
   */
  public synchronized boolean inFault(String file) {
    if (faultyFiles.isEmpty()) return false;
    if (faultyFiles.contains("") || faultyFiles.contains(file)) return true;
    for (int slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
      int end = file.charAt(slash - 1) == '!' ? slash - 1 : slash;
      if (faultyFiles.contains(file.substring(0, end))) return true;
    }
    return false;
  }

  public synchronized JobReport.Counts counts() {
    return new JobReport.Counts(read, added, changed, deleted, unchanged, recalled, kept);
  }

  synchronized long faultCount() {
    return faultCount;
  }

  public synchronized JobReport.Faults faults() {
    List<JobReport.Fault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing(JobReport.Fault::file).thenComparingInt(JobReport.Fault::line));
    return new JobReport.Faults(faultCount, sorted);
  }

  public synchronized JobReport.Skips skips() {
    return new JobReport.Skips(skippedCount, new LinkedHashMap<>(skipReasons), skips);
  }

  public synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }
}
