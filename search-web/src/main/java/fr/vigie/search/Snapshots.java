package fr.vigie.search;

import java.util.Optional;

/** Gives open snapshots of the index. Safe for use by several threads. */
interface Snapshots extends AutoCloseable {

  /** The published snapshot; it stays open until the lease is closed. */
  Lease current();

  /** The snapshot of a generation that is still kept; empty when it is gone. */
  Optional<Lease> generation(String name);

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
