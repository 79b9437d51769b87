package fr.vigie.benchmarks;

import fr.vigie.benchmarks.MixedRequests.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How each kind of request was answered. Safe for use by several threads. */
final class MixedTally {

  private static final int REFUSED = 503;
  private static final int SERVER_ERROR = 500;

  private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
  private final Map<String, Integer> statuses = new TreeMap<>();
  private int answers;
  private int failures;

  /**
   * @param told whether a refusal says when to come again
   */
  synchronized void answered(Kind kind, int status, boolean told, long nanos) {
    answers++;
    if (status != REFUSED) latencies.computeIfAbsent(kind, k -> new Latencies()).record(nanos);
    if (status >= SERVER_ERROR && !(status == REFUSED && told)) failures++;
    statuses.merge(kind + " " + status, 1, Integer::sum);
  }

  synchronized void failed(Kind kind, Exception failure) {
    failures++;
    statuses.merge(kind + " " + failure, 1, Integer::sum);
  }

  synchronized int answers() {
    return answers;
  }

  /** Server errors other than refusals that say so, and requests without an answer. */
  synchronized int failures() {
    return failures;
  }

  synchronized List<String> rows() {
    List<String> rows = new ArrayList<>();
    latencies.forEach((kind, each) -> rows.add(each.row(kind.toString())));
    rows.add(statuses.toString());
    rows.add(failures + " failures");
    return rows;
  }
}
