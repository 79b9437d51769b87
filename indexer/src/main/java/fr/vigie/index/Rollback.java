package fr.vigie.index;

import fr.vigie.index.disk.DurableFiles;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationName;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.IndexUnavailableException;
import fr.vigie.index.generations.JobKind;
import fr.vigie.index.generations.Publisher;
import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.Breakdown;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.reports.JobReports;
import fr.vigie.index.reports.JobTally;
import fr.vigie.index.reports.StageClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes an older generation current again, in milliseconds: only {@code current} changes. The newer
 * ones stay until they are pruned, so a rollback can itself be rolled back. The next update starts
 * from the generation rolled back to.
 */
public final class Rollback {

  private final GenerationStore store;
  private final JobOptions options;
  private final JobEnvironment environment;

  /**
   * @param options of which only the wait for the lock counts
   * @throws IndexUnavailableException when there is no index in the folder
   */
  public Rollback(Path dir, JobOptions options, JobEnvironment environment) throws IOException {
    this.store = GenerationStore.open(dir);
    this.options = options;
    this.environment = environment;
  }

  /**
   * To the generation before the current one.
   *
   * @throws IndexUnavailableException when there is none before
   * @throws IndexLockedException when a job is running
   */
  public JobReport toPrevious() throws IOException {
    return to("");
  }

  /**
   * To a named generation, older or newer.
   *
   * @throws IndexUnavailableException when it is not there or does not open
   * @throws IndexLockedException when a job is running
   */
  public JobReport to(String generation) throws IOException {
    JobTally tally = new JobTally();
    DurableFiles files = new DurableFiles(environment.disk());
    StageClock clock = new StageClock(environment.clock(), tally, options.progress());
    try (IndexLock lock = IndexLock.acquire(store.layout(), options)) {
      CurrentGeneration current = store.current();
      String before = current.info().name();
      GenerationInfo target = store.info(generation.isEmpty() ? previous(current) : generation);
      requireOpens(target);
      lock.ensureHeld();
      new Publisher(store, files).point(target.name());
      return JobReports.write(store.layout(), files, report(target, before, tally, clock));
    }
  }

  /**
   * When the one that {@code current} names can't be read, the one read instead is already older.
   */
  private String previous(CurrentGeneration from) throws IOException {
    String current = from.info().name();
    if (!from.warning().isEmpty()) return current;
    List<String> older =
        store.names().stream()
            .map(GenerationName::toString)
            .takeWhile(name -> !name.equals(current))
            .toList();
    if (!older.isEmpty()) return older.getLast();
    throw new IndexUnavailableException(
        "there is no generation before "
            + current
            + " in "
            + store.dir()
            + ": `vigie generations` lists them");
  }

  private void requireOpens(GenerationInfo target) throws IOException {
    Verification opened = store.verify(target.name(), Verification.Level.OPENS);
    if (opened.sound()) return;
    throw new IndexUnavailableException(
        "the generation "
            + target.name()
            + " in "
            + store.dir()
            + " is damaged: "
            + opened.problems().getFirst());
  }

  private JobReport report(GenerationInfo target, String before, JobTally tally, StageClock clock) {
    return new JobReport(
        JobKind.ROLLBACK,
        JobReport.Status.PUBLISHED,
        target.name(),
        before,
        target.documents(),
        "",
        "",
        tally.counts(),
        tally.faults(),
        tally.skips(),
        clock.timing(),
        List.of(),
        tally.warnings(),
        environment.toolVersion(),
        new Breakdown(Map.of()));
  }
}
