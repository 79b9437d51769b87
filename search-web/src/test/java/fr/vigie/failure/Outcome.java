package fr.vigie.failure;

import fr.vigie.index.reports.JobReport;

/**
 * How the job of a run ended.
 *
 * @param done whether it said that it did its work
 * @param died whether its process was killed before it could say anything
 * @param text what it said
 */
record Outcome(boolean done, boolean died, String text) {

  static Outcome of(JobReport report) {
    return new Outcome(report.exitStatus() == 0, false, report.toText());
  }

  static Outcome failed(Exception e) {
    return new Outcome(false, false, e.toString());
  }

  static Outcome exit(int code) {
    return new Outcome(code == 0, code > 1, "exit " + code);
  }
}
