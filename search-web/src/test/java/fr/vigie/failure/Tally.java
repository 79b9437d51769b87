package fr.vigie.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the runs came to. */
final class Tally {

  private record Row(int runs, int done, int refused, int died) {
    Row plus(Outcome outcome) {
      boolean failed = !outcome.done() && !outcome.died();
      return new Row(
          runs + 1,
          done + (outcome.done() ? 1 : 0),
          refused + (failed ? 1 : 0),
          died + (outcome.died() ? 1 : 0));
    }
  }

  private final Map<Failure, Row> rows = new EnumMap<>(Failure.class);
  private final List<Long> delays = new ArrayList<>();
  private int damaged;
  private int runs;

  void add(Failure failure, Outcome outcome) {
    runs++;
    rows.merge(failure, new Row(0, 0, 0, 0).plus(outcome), (row, one) -> row.plus(outcome));
  }

  void followed(long millis) {
    delays.add(millis);
  }

  void damaged(int generations) {
    damaged += generations;
  }

  String text(Clients clients) {
    StringBuilder text = new StringBuilder();
    text.append(
        "| failure | runs | did its work | failed, index as before | killed |\n|---|---:|---:|---:|---:|\n");
    rows.forEach(
        (failure, row) ->
            text.append(
                "| %s | %d | %d | %d | %d |\n"
                    .formatted(
                        failure.name().toLowerCase(Locale.ROOT),
                        row.runs,
                        row.done,
                        row.refused,
                        row.died)));
    Collections.sort(delays);
    text.append("runs %d, damaged generations found and kept %d\n".formatted(runs, damaged));
    text.append(
        "answers %d, failed %d, cut off by killing the server %d, from a decaying generation before it was noticed %d\n"
            .formatted(
                clients.answers(), clients.failures().size(), clients.cut(), clients.garbled()));
    if (!delays.isEmpty()) {
      text.append(
          "server on the published generation after the job's end: median %d ms, 99 %% within %d ms\n"
              .formatted(delays.get(delays.size() / 2), delays.get(delays.size() * 99 / 100)));
    }
    return text.toString();
  }
}
