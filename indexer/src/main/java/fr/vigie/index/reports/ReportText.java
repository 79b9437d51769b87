package fr.vigie.index.reports;

import fr.vigie.index.disk.Reason;
import fr.vigie.index.generations.JobKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A {@link JobReport} as a person wants to read it: what happened first, what went wrong last. */
final class ReportText {

  private static final int LISTED = 20;

  private final JobReport report;
  private final List<String> lines = new ArrayList<>();

  ReportText(JobReport report) {
    this.report = report;
  }

  String lines() {
    lines.add(outcome());
    if (!report.rebuildReason().isEmpty()) lines.add("rebuilt because " + report.rebuildReason());
    if (report.kind() != JobKind.ROLLBACK) work();
    if (!report.pruned().isEmpty()) lines.add("removed old: " + String.join(", ", report.pruned()));
    report.breakdown().moved().forEach(lines::add);
    faults();
    report.warnings().forEach(warning -> lines.add("warning: " + warning));
    return String.join("\n", lines);
  }

  private String outcome() {
    String kind = report.kind().name().toLowerCase(Locale.ROOT);
    String now = report.generation() + ", " + counted(report.documents(), "document");
    return switch (report.status()) {
      case PUBLISHED -> kind + ": published " + now;
      case UNCHANGED -> kind + ": nothing changed, nothing written; current is " + now;
      case DRY_RUN -> kind + ": dry run, nothing written";
      case FAILED ->
          kind
              + " failed: "
              + report.failure()
              + (report.generation().isEmpty() ? "" : "\nunchanged: current is still " + now);
    };
  }

  private void work() {
    JobReport.Counts counts = report.counts();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s read: %d added, %d changed, %d deleted, %d unchanged%s%s",
            counted(counts.read(), "article"),
            counts.added(),
            counts.changed(),
            counts.deleted(),
            counts.unchanged(),
            counts.recalled() == 0
                ? ""
                : " (" + counts.recalled() + " of them in files nobody touched)",
            counts.kept() == 0
                ? ""
                : ", " + counts.kept() + " kept although their file had a fault"));
    JobReport.Timing timing = report.timing();
    lines.add(
        String.format(
            Locale.ROOT,
            "%.1f s, %.0f articles/s, %.1f MB/s (%s)",
            timing.millis() / 1000.0,
            timing.articlesPerSecond(),
            timing.megabytesPerSecond(),
            stages()));
  }

  private String stages() {
    List<String> stages = new ArrayList<>();
    report
        .timing()
        .stageMillis()
        .forEach((stage, millis) -> stages.add(stage + " " + millis + " ms"));
    return String.join(", ", stages);
  }

  private void faults() {
    report
        .skipped()
        .byReason()
        .forEach((reason, count) -> lines.add("skipped " + count + ": " + reason));
    if (report.faults().count() == 0) return;
    lines.add(counted(report.faults().count(), "fault") + ":");
    report.faults().first().stream()
        .limit(LISTED)
        .forEach(fault -> lines.add("  " + place(fault) + fault.reason()));
    long more = report.faults().count() - Math.min(LISTED, report.faults().first().size());
    if (more > 0) lines.add("  and " + more + " more");
  }

  private static String place(JobReport.Fault fault) {
    StringBuilder place = new StringBuilder(fault.file());
    if (fault.line() > 0) place.append(':').append(fault.line());
    if (!fault.id().isEmpty() && !fault.id().equals(fault.file()))
      place.append(" [").append(fault.id()).append(']');
    return place.isEmpty() ? "" : Reason.oneLine(place.toString()) + ": ";
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
