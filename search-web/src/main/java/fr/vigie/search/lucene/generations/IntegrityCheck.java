package fr.vigie.search.lucene.generations;

import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.Verification;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the checksums of the generation that is served, now and then or when an answer failed that
 * should not have; from a damaged one turns to the newest sound one. Safe for use by several
 * threads, of which one at a time reads.
 */
final class IntegrityCheck {

  private static final Logger LOG = LoggerFactory.getLogger(IntegrityCheck.class);

  /**
   * A request that failed for another reason than damage must not make every next one read the
   * whole index.
   */
  private static final Duration TRUSTED = Duration.ofMinutes(1);

  private final SnapshotOpener opener;
  private final Supplier<Optional<Snapshot>> served;
  private final Turn turn;
  private String checked = "";
  private long checkedNanos;

  /** Makes a sound generation answer instead of a damaged one. */
  interface Turn {

    /** Returns false when the sound one cannot be opened. */
    boolean from(Snapshot damaged, GenerationStore store, GenerationInfo sound) throws IOException;
  }

  /**
   * @param served what answers now; empty when nothing does
   */
  IntegrityCheck(SnapshotOpener opener, Supplier<Optional<Snapshot>> served, Turn turn) {
    this.opener = opener;
    this.served = served;
    this.turn = turn;
  }

  /** Checks what is served, unless that was done less than so long ago. */
  synchronized void check(Duration every) {
    Optional<Snapshot> snapshot = served.get();
    if (snapshot.isEmpty() || isFresh(snapshot.get(), every)) return;
    try {
      replaced(snapshot.get());
    } catch (RuntimeException e) {
      LOG.warn(
          "generation {} could not be checked: {}", snapshot.get().generation(), e.getMessage());
    }
  }

  /** As {@link Snapshots#replaceIfDamaged}. */
  synchronized boolean replaceIfDamaged(Snapshot suspect) {
    if (served.get().filter(snapshot -> snapshot == suspect).isEmpty()) return true;
    return !isFresh(suspect, TRUSTED) && replaced(suspect);
  }

  /**
   * Whether what is stored of a generation is what was written.
   *
   * @throws InterruptedIOException when this thread is to stop, so that nothing is known
   */
  static boolean isSound(GenerationStore store, String generation) throws IOException {
    Verification found = store.verify(generation, Verification.Level.CHECKSUMS);
    if (Thread.currentThread().isInterrupted())
      throw new InterruptedIOException("stopped while generation " + generation + " was read");
    if (!found.sound())
      LOG.error("generation {} is damaged: {}", generation, String.join("; ", found.problems()));
    return found.sound();
  }

  /** The generations beside one, newest first. */
  static List<GenerationInfo> beside(GenerationStore store, String generation) throws IOException {
    return store.list().reversed().stream()
        .filter(info -> !info.name().equals(generation))
        .toList();
  }

  private boolean isFresh(Snapshot snapshot, Duration age) {
    return checked.equals(snapshot.generation())
        && System.nanoTime() - checkedNanos < age.toNanos();
  }

  /** Whether the snapshot is damaged and another answers instead. */
  private boolean replaced(Snapshot snapshot) {
    try {
      GenerationStore store = opener.store();
      boolean sound = isSound(store, snapshot.generation());
      checked = snapshot.generation();
      checkedNanos = System.nanoTime();
      return !sound && turned(store, snapshot);
    } catch (InterruptedIOException stopped) {
      return false;
    } catch (IOException e) {
      LOG.error("generation {} could not be checked: {}", snapshot.generation(), e.getMessage());
      return false;
    }
  }

  private boolean turned(GenerationStore store, Snapshot damaged) throws IOException {
    for (GenerationInfo other : beside(store, damaged.generation())) {
      if (isSound(store, other.name()) && turn.from(damaged, store, other)) return true;
    }
    LOG.error("there is no sound generation to turn to: rebuild the index with `vigie index`");
    return false;
  }
}
