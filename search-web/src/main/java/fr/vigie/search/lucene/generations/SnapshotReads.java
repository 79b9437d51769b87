package fr.vigie.search.lucene.generations;

import fr.vigie.search.Engine.BusyException;
import fr.vigie.search.Engine.GenerationGoneException;
import fr.vigie.search.Engine.TooCostlyException;
import fr.vigie.search.Engine.UnknownCursorException;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.generations.Snapshots.Lease;
import fr.vigie.search.lucene.hits.Cursor;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the snapshot that a question is for, and holds it open meanwhile. When a read fails because
 * the generation is damaged, it is done once more on the generation that takes its place. Safe for
 * use by several threads.
 */
public final class SnapshotReads {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotReads.class);

  private final Snapshots snapshots;

  public SnapshotReads(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** What is done with one snapshot. */
  public interface Read<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /** Reads the published snapshot. */
  public <T> T published(Read<T> read) {
    return read(snapshots::current, read);
  }

  /**
   * Reads the snapshot of a generation.
   *
   * @throws GenerationGoneException when it is no longer kept
   */
  public <T> T generation(String name, Read<T> read) {
    return read(() -> lease(name), read);
  }

  /**
   * Reads the snapshot that a page was begun on or a question is pinned to, else the published one.
   *
   * @throws UnknownCursorException when the generation of the page is gone
   * @throws GenerationGoneException when the generation that was asked for is gone
   */
  public <T> T asked(Question question, Optional<Cursor> cursor, Read<T> read) {
    return read(() -> cursor.map(this::begun).orElseGet(() -> lease(question)), read);
  }

  /** The snapshot a question is pinned to, else the published one; to be closed by the caller. */
  public Lease lease(Question question) {
    return question.generation().isEmpty() ? snapshots.current() : lease(question.generation());
  }

  private Lease lease(String generation) {
    return snapshots
        .generation(generation)
        .orElseThrow(() -> new GenerationGoneException(generation));
  }

  private Lease begun(Cursor cursor) {
    String name = cursor.generation();
    return snapshots
        .generation(name)
        .orElseThrow(
            () ->
                new UnknownCursorException("generation " + name + " is gone: search again", true));
  }

  private <T> T read(Supplier<Lease> leases, Read<T> read) {
    try (Lease lease = leases.get()) {
      try {
        return read.of(lease.snapshot());
      } catch (TooCostlyException | BusyException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        if (!snapshots.replaceIfDamaged(lease.snapshot())) throw e;
        LOG.warn(
            "an answer from generation {} failed and is given again",
            lease.snapshot().generation(),
            e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
    try (Lease lease = leases.get()) {
      return read.of(lease.snapshot());
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }
}
