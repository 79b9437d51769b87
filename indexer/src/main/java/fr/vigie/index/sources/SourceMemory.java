package fr.vigie.index.sources;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.reading.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the files of the sources held when they were last read, so that a file nobody touched is not
 * read again.
 *
 * <p>It tells nothing of the index: a job compares the hashes it finds here with those of the
 * generation it starts from, as it does with those of files it reads. So it stays true whatever
 * generation is current, and without it a job only takes longer. A file touched less than two
 * seconds before the run is not remembered, because some file systems would not show it being
 * written once more within that time; nor is one with a fault, so that each run reports it.
 *
 * <p>One run, one instance. Not thread-safe.
 */
public final class SourceMemory {

  /** The coarsest clock of a usual file system, that of FAT. */
  private static final Duration TICK = Duration.ofSeconds(2);

  private final String fingerprint;
  private final long settled;
  private final Map<FileStamp, FileContents> before;
  private final Map<FileStamp, FileContents> now = new LinkedHashMap<>();

  private SourceMemory(String fingerprint, Instant started, Map<FileStamp, FileContents> before) {
    this.fingerprint = fingerprint;
    Instant latest = started.minus(TICK);
    this.settled = TimeUnit.SECONDS.toNanos(latest.getEpochSecond()) + latest.getNano();
    this.before = before;
  }

  /** Remembers nothing yet. */
  public static SourceMemory empty(String fingerprint, Instant started) {
    return new SourceMemory(fingerprint, started, Map.of());
  }

  /**
   * @param fingerprint of the source; what was read under another one is forgotten
   * @param started when the run began
   * @throws IOException when the file is damaged; the message says so in one line
   */
  public static SourceMemory read(Path file, String fingerprint, Instant started)
      throws IOException {
    if (!Files.exists(file)) return empty(fingerprint, started);
    return new SourceMemory(fingerprint, started, SourceMemoryFile.read(file, fingerprint));
  }

  /** What a file held that has the same stamp now. */
  public Optional<FileContents> of(FileStamp file) {
    return Optional.ofNullable(before.get(file));
  }

  /** To be remembered for the next run: what is not put again is forgotten. */
  public void put(FileStamp file, FileContents contents) {
    if (Math.max(file.modified(), file.changed()) < settled) now.put(file, contents);
  }

  /** Writes the file, unless it would say the same. */
  public void write(Path file, DurableFiles files) throws IOException {
    if (!now.keySet().equals(before.keySet()))
      files.write(file, SourceMemoryFile.bytes(fingerprint, now));
  }
}
