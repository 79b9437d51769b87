package fr.vigie.index;

import fr.vigie.index.disk.Reason;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.reports.JobTally;
import java.io.IOException;
import java.util.List;

/** Makes the report of a run from what it counted. */
final class Reporting {

  private Reporting() {}

  static JobReport ended(JobContext context, Ending ending) {
    return report(context, ending, "");
  }

  static JobReport failed(
      JobContext context, JobKind kind, String rebuildReason, Exception failure) {
    Throwable cause = failure instanceof JobAbortedException ? failure.getCause() : failure;
    GenerationInfo current = context.before().map(CurrentGeneration::info).orElse(null);
    Ending ending = new Ending(kind, JobReport.Status.FAILED, current, rebuildReason, List.of());
    return report(context, ending, why(cause, context));
  }

  /** What the system says of a disk does not say which: all that a job writes is in the index. */
  private static String why(Throwable cause, JobContext context) {
    String reason = Reason.of(cause);
    boolean ofSystem = cause.getClass() == IOException.class;
    return ofSystem ? reason + " (index " + context.store().dir() + ")" : reason;
  }

  private static JobReport report(JobContext context, Ending ending, String failure) {
    GenerationInfo current = ending.current();
    JobTally tally = context.tally();
    return new JobReport(
        ending.kind(),
        ending.status(),
        current == null ? "" : current.name(),
        context.parent(),
        current == null ? 0 : current.documents(),
        ending.rebuildReason(),
        failure,
        tally.counts(),
        tally.faults(),
        tally.skips(),
        context.clock().timing(),
        ending.pruned(),
        tally.warnings(),
        context.environment().toolVersion(),
        tally.breakdown());
  }
}
