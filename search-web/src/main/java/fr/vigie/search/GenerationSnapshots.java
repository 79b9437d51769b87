package fr.vigie.search;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.CurrentGeneration;
import fr.vigie.index.GenerationInfo;
import fr.vigie.index.GenerationStore;
import fr.vigie.schema.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots of an index folder. Follows the published generation: whoever asks for the current
 * one at least {@link #POLL_NANOS} after the last look makes it look again. A new generation is
 * opened and warmed before it serves; the one before serves meanwhile, and stays open for the
 * cursors that belong to it.
 */
public final class GenerationSnapshots implements Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(GenerationSnapshots.class);
  private static final long POLL_NANOS = 250_000_000;

  /** How many generations that are no longer current are kept open for their cursors. */
  private static final int KEPT_OPEN = 2;

  private final Path folder;
  private final Analysis analysis;
  private final Labels labels;
  private final String fingerprint;
  private final Map<String, Snapshot> open = new HashMap<>();
  private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
  private volatile Snapshot current;
  private String pointer = "";

  /** Nothing is opened yet: a server may start before the first index is published. */
  public GenerationSnapshots(Path folder, Analysis analysis, Labels labels) {
    this.folder = folder;
    this.analysis = analysis;
    this.labels = labels;
    this.fingerprint = Fingerprint.of(analysis);
  }

  /**
   * @throws IndexUnavailable when there is no index to search
   */
  @Override
  public Lease current() {
    long due = nextLook.get();
    long now = System.nanoTime();
    boolean mine = now - due >= 0 && nextLook.compareAndSet(due, now + POLL_NANOS);
    if (mine || current == null) look();
    while (true) {
      Snapshot snapshot = current;
      if (snapshot.reader().tryIncRef()) return new Lease(snapshot);
    }
  }

  @Override
  public Optional<Lease> generation(String name) {
    Snapshot published = current;
    if (published != null && published.generation().equals(name)) return lease(published);
    return kept(name).flatMap(GenerationSnapshots::lease);
  }

  @Override
  public synchronized void close() {
    open.values().forEach(snapshot -> new Lease(snapshot).close());
    open.clear();
    current = null;
  }

  private static Optional<Lease> lease(Snapshot snapshot) {
    return snapshot.reader().tryIncRef() ? Optional.of(new Lease(snapshot)) : Optional.empty();
  }

  /**
   * A generation that is no longer current: still open, or opened again while its folder is kept.
   */
  private synchronized Optional<Snapshot> kept(String name) {
    if (open.containsKey(name)) return Optional.of(open.get(name));
    try {
      GenerationStore store = GenerationStore.open(folder);
      if (store.list().stream().noneMatch(info -> info.name().equals(name)))
        return Optional.empty();
      Snapshot snapshot = open(store, store.info(name));
      open.put(name, snapshot);
      closeOldest();
      return Optional.of(snapshot);
    } catch (IOException | IndexUnavailable e) {
      LOG.warn("generation {} cannot be opened: {}", name, e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Looks whether another generation has been published, and turns to it. Without an index there is
   * no answer.
   */
  private synchronized void look() {
    try {
      GenerationStore store = GenerationStore.open(folder);
      String published = store.pointer();
      if (current != null && published.equals(pointer)) return;
      CurrentGeneration generation = store.current();
      if (!generation.warning().isEmpty()) LOG.warn("{}", generation.warning());
      turnTo(store, generation.info());
      pointer = published;
    } catch (IOException | IndexUnavailable e) {
      if (current == null) throw new IndexUnavailable(e.getMessage(), e);
      LOG.warn(
          "the published generation cannot be read, {} still answers: {}",
          current.generation(),
          e.getMessage());
    }
  }

  private void turnTo(GenerationStore store, GenerationInfo info) throws IOException {
    Snapshot snapshot = open.containsKey(info.name()) ? open.get(info.name()) : open(store, info);
    open.put(info.name(), snapshot);
    current = snapshot;
    closeOldest();
  }

  private Snapshot open(GenerationStore store, GenerationInfo info) throws IOException {
    if (!info.fingerprint().equals(fingerprint)) {
      throw new IndexUnavailable(
          "the index in "
              + folder
              + " was built with another schema, analysis or lexicon: name that lexicon with --lexicon FILE, or"
              + " rebuild the index with `vigie index PATH... --index "
              + folder
              + "`",
          null);
    }
    Directory directory = store.openDirectory(info.name());
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      Snapshot snapshot = new Snapshot(info.name(), info.created(), reader, analysis, labels);
      Warming.warm(snapshot);
      return snapshot;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Closes the oldest of the generations that are no longer current, once there are too many. */
  private void closeOldest() {
    Iterator<String> names = open.keySet().stream().sorted().iterator();
    for (int excess = open.size() - 1 - KEPT_OPEN; excess > 0 && names.hasNext(); ) {
      String name = names.next();
      if (open.get(name) == current) continue;
      new Lease(open.remove(name)).close();
      excess--;
    }
  }
}
