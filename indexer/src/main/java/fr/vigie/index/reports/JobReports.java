package fr.vigie.index.reports;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.Reason;
import fr.vigie.index.generations.IndexLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The reports in {@code DIR/jobs/}, named by the time the run ended. The oldest go when there are
 * too many.
 */
public final class JobReports {

  /** Three days of a run every five minutes, years of one every night. */
  static final int KEPT = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private JobReports() {}

  /**
   * @return the report, with a warning when it could not be written: a full disk must not hide what
   *     was done
   */
  public static JobReport write(IndexLayout layout, DurableFiles files, JobReport report) {
    try {
      files.write(free(layout, report), report.toJson());
      removeOldest(layout);
      return report;
    } catch (IOException e) {
      return report.withWarning("the report could not be written: " + Reason.of(e));
    }
  }

  private static Path free(IndexLayout layout, JobReport report) {
    Instant time = report.timing().ended();
    while (true) {
      String name =
          TIME.format(time) + "-" + report.kind().name().toLowerCase(Locale.ROOT) + ".json";
      Path file = layout.jobs().resolve(name);
      if (!Files.exists(file)) return file;
      time = time.plusMillis(1);
    }
  }

  private static void removeOldest(IndexLayout layout) throws IOException {
    List<Path> reports =
        DurableFiles.entries(layout.jobs()).stream()
            .filter(file -> file.toString().endsWith(".json"))
            .toList();
    for (Path report : reports.subList(0, Math.max(0, reports.size() - KEPT)))
      Files.deleteIfExists(report);
  }
}
