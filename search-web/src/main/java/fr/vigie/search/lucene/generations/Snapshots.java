package fr.vigie.search.lucene.generations;

import fr.vigie.search.lucene.snapshot.Snapshot;
import java.util.Optional;

/** Gives open snapshots of the index. Safe for use by several threads. */
public interface Snapshots extends AutoCloseable {

  /** The published snapshot; it stays open until the lease is closed. */
  Lease current();

  /** The snapshot of a generation that is still kept; empty when it is gone. */
  Optional<Lease> generation(String name);

  /**
   * To be asked when a search failed that should not have: reads the checksums of the snapshot, and
   * when it is damaged turns to another.
   *
   * @return whether another snapshot is current now, so that to ask again is worth it
   */
  boolean replaceIfDamaged(Snapshot suspect);

  @Override
  void close();

  /** Keeps a snapshot open. To be closed by whoever took it, on any thread. */
  record Lease(Snapshot snapshot) implements AutoCloseable {

    @Override
    public void close() {
      try {
        snapshot.reader().decRef();
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(
            "generation " + snapshot.generation() + " could not be closed", e);
      }
    }
  }
}
