package fr.vigie.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What Linux says of a process.
 *
 * @param ownKilobytes memory of its own that is resident
 * @param fileKilobytes pages of files that are resident, such as those of the index
 */
record ProcessStatus(long ownKilobytes, long fileKilobytes, int threads) {

  /**
   * @throws IOException when there is no such process, or this is not Linux
   */
  static ProcessStatus of(long pid) throws IOException {
    Map<String, String> lines =
        Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .map(line -> line.split(":\\s*", 2))
            .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1].split(" ")[0]));
    return new ProcessStatus(
        Long.parseLong(lines.get("RssAnon")),
        Long.parseLong(lines.get("RssFile")),
        Integer.parseInt(lines.get("Threads")));
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "own %4d MB  files %4d MB  %3d threads",
        ownKilobytes >> 10,
        fileKilobytes >> 10,
        threads);
  }
}
