package fr.vigie.index.reports;

import fr.vigie.index.disk.Json;
import fr.vigie.index.generations.JobKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did. {@link #toJson()} is what stands in {@code DIR/jobs/}, {@link #toText()} is for a
 * person.
 *
 * @param kind what was done: an update that had to rebuild is a {@code BUILD} with a reason
 * @param status how it ended
 * @param generation current after the run; empty when there is none
 * @param parent current before the run; empty when there was none
 * @param documents in the current generation after the run
 * @param rebuildReason why an update rebuilt; else empty
 * @param failure why it failed, one line; else empty
 * @param counts of articles
 * @param faults what could not be read or indexed
 * @param skipped files that are rightly not indexed
 * @param timing how long it took
 * @param pruned generations deleted after publishing
 * @param warnings one line each
 * @param toolVersion of the program
 * @param breakdown how many articles each country, topic and language had before and has now; empty
 *     when nothing was published
 */
public record JobReport(
    JobKind kind,
    Status status,
    String generation,
    String parent,
    long documents,
    String rebuildReason,
    String failure,
    Counts counts,
    Faults faults,
    Skips skipped,
    Timing timing,
    List<String> pruned,
    List<String> warnings,
    String toolVersion,
    Breakdown breakdown) {

  /** How a run ended. */
  public enum Status {
    /** A generation was made current. */
    PUBLISHED,
    /** Nothing had changed and nothing was written. */
    UNCHANGED,
    /** Nothing was written because nothing was to be. */
    DRY_RUN,
    /** Nothing was published; the generation before is still current. */
    FAILED
  }

  /**
   * Articles counted; in a dry run, what would be.
   *
   * @param read handed over by the source
   * @param recalled of the unchanged, those whose file was not read again because nobody had
   *     touched it
   * @param kept not seen, but kept because their file had a fault
   */
  public record Counts(
      long read,
      long added,
      long changed,
      long deleted,
      long unchanged,
      long recalled,
      long kept) {}

  /**
   * One article, line or file that could not be taken.
   *
   * @param file empty for the source as a whole
   * @param line counted from 1; 0 when there is none
   * @param id of the article; empty when it is not known
   */
  public record Fault(String file, int line, String id, String reason) {}

  /** All faults counted, the first ones listed, by file and line. */
  public record Faults(long count, List<Fault> first) {
    public Faults {
      first = List.copyOf(first);
    }
  }

  /** A file not indexed. */
  public record Skip(String file, String reason) {}

  /** All skipped files counted, by reason too, the first ones listed. */
  public record Skips(long count, Map<String, Long> byReason, List<Skip> first) {
    public Skips {
      byReason = Collections.unmodifiableMap(new LinkedHashMap<>(byReason));
      first = List.copyOf(first);
    }
  }

  /**
   * @param stageMillis in the order of the stages
   * @param articlesPerSecond over the whole run
   * @param megabytesPerSecond of input, over the whole run; 0 when the source did not say
   */
  public record Timing(
      Instant started,
      Instant ended,
      long millis,
      Map<String, Long> stageMillis,
      double articlesPerSecond,
      double megabytesPerSecond) {
    public Timing {
      stageMillis = Collections.unmodifiableMap(new LinkedHashMap<>(stageMillis));
    }
  }

  public JobReport {
    pruned = List.copyOf(pruned);
    warnings = List.copyOf(warnings);
  }

  /** 0 when the run did its work, with or without faults in single articles; 1 when it failed. */
  public int exitStatus() {
    return status == Status.FAILED ? 1 : 0;
  }

  /** UTF-8, indented; the components by their names, and {@code exitStatus}. */
  public byte[] toJson() throws IOException {
    return Json.bytes(Json.object(this).put("exitStatus", exitStatus()));
  }

  /** A few lines, the last without a line break. */
  public String toText() {
    return new ReportText(this).lines();
  }

  /** The same with one more warning. */
  public JobReport withWarning(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new JobReport(
        kind,
        status,
        generation,
        parent,
        documents,
        rebuildReason,
        failure,
        counts,
        faults,
        skipped,
        timing,
        pruned,
        more,
        toolVersion,
        breakdown);
  }
}
