package fr.vigie.index.reports;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.disk.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The report of a run as Prometheus reads it from a file (text format 0.0.4, for the textfile
 * collector).
 *
 * <p>The file is replaced as a whole. The time of the last success outlives a run that failed: it
 * is taken over from the file before.
 */
public final class JobMetrics {

  private static final Pattern LAST_SUCCESS =
      Pattern.compile("(?m)^vigie_job_last_success_timestamp_seconds ([0-9]{1,15})$");
  private static final long LONGEST_FILE = 1 << 20;

  private final StringBuilder text = new StringBuilder(4_096);

  private JobMetrics() {}

  /**
   * Writes the file.
   *
   * @param file usually ending in {@code .prom}, in the collector's folder
   * @throws IOException when it can't be written; the message names it
   */
  public static void write(Path file, JobReport report) throws IOException {
    Path absolute = file.toAbsolutePath();
    try {
      byte[] text = text(report, lastSuccess(absolute)).getBytes(StandardCharsets.UTF_8);
      new DurableFiles(JobEnvironment.system().disk()).write(absolute, text);
    } catch (IOException e) {
      throw new IOException("the metrics could not be written to " + file + ": " + Reason.of(e), e);
    }
  }

  /**
   * @param lastSuccess of an earlier run, in seconds since 1970; 0 when there was none
   */
  static String text(JobReport report, long lastSuccess) {
    JobMetrics metrics = new JobMetrics();
    boolean success = report.exitStatus() == 0;
    Instant ended = report.timing().ended();
    metrics.gauge(
        "vigie_job_success",
        "1 when the last run did its work, 0 when it failed.",
        success ? 1 : 0);
    metrics.gauge(
        "vigie_job_last_run_timestamp_seconds", "When the last run ended.", ended.getEpochSecond());
    long latest = success ? ended.getEpochSecond() : lastSuccess;
    metrics.gauge(
        "vigie_job_last_success_timestamp_seconds", "When a run last did its work.", latest);
    metrics.gauge(
        "vigie_job_published",
        "1 when the last run published a generation.",
        published(report) ? 1 : 0);
    metrics.gauge(
        "vigie_job_documents", "Articles in the published generation.", report.documents());
    metrics.gauge(
        "vigie_job_faults",
        "What could not be read or indexed in the last run.",
        report.faults().count());
    metrics.gauge(
        "vigie_job_skipped_files",
        "Files rightly not indexed in the last run.",
        report.skipped().count());
    metrics.gauge("vigie_job_warnings", "Warnings of the last run.", report.warnings().size());
    metrics.articles(report.counts());
    metrics.stages(report.timing());
    report.breakdown().fields().forEach(metrics::values);
    return metrics.text.toString();
  }

  private static boolean published(JobReport report) {
    return report.status() == JobReport.Status.PUBLISHED;
  }

  private void articles(JobReport.Counts counts) {
    head("vigie_job_articles", "Articles of the last run by what became of them.");
    sample("vigie_job_articles", "result", "read", counts.read());
    sample("vigie_job_articles", "result", "added", counts.added());
    sample("vigie_job_articles", "result", "changed", counts.changed());
    sample("vigie_job_articles", "result", "deleted", counts.deleted());
    sample("vigie_job_articles", "result", "unchanged", counts.unchanged());
    sample("vigie_job_articles", "result", "kept", counts.kept());
  }

  private void stages(JobReport.Timing timing) {
    head("vigie_job_duration_seconds", "How long the last run took.");
    text.append("vigie_job_duration_seconds ").append(seconds(timing.millis())).append('\n');
    head("vigie_job_stage_seconds", "How long its stages took.");
    timing
        .stageMillis()
        .forEach(
            (stage, millis) -> line("vigie_job_stage_seconds", "stage", stage, seconds(millis)));
  }

  private void values(String field, Map<String, Breakdown.Change> values) {
    String name = "vigie_index_articles_by_" + field.replaceAll("[^a-zA-Z0-9_]", "_");
    head(name, "Articles in the generation last published, by " + field + ".");
    values.forEach((value, change) -> sample(name, field, value, change.after()));
  }

  private void gauge(String name, String help, long value) {
    head(name, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private void head(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void sample(String name, String label, String value, long count) {
    line(name, label, value, String.valueOf(count));
  }

  private void line(String name, String label, String value, String sample) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    text.append(String.join("", List.of(name, "{", label, "=\"", escaped, "\"} ", sample, "\n")));
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1_000.0);
  }

  private static long lastSuccess(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) return 0;
    Matcher line = LAST_SUCCESS.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    return line.find() ? Long.parseLong(line.group(1)) : 0;
  }
}
