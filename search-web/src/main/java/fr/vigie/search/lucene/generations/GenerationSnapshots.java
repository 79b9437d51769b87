package fr.vigie.search.lucene.generations;

import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.search.IndexUnavailable;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots of an index folder. A thread of its own follows the published generation, several
 * times a second: a new one is opened and warmed beside the one that answers, and then takes its
 * place, so that no request waits. Another thread reads the checksums of what is served, once it is
 * served and every few minutes: a damaged generation is named in the log and replaced by the newest
 * sound one.
 *
 * <p>The very first generation is opened by who asks for it, and answers before it is warm: what
 * can wait begins when a server that starts has given its first answers.
 */
public final class GenerationSnapshots implements Snapshots {

  private static final Logger LOG = LoggerFactory.getLogger(GenerationSnapshots.class);
  private static final Duration LOOK = Duration.ofMillis(250);

  /** How long a server that starts has its processors to itself. */
  private static final Duration SETTLING = Duration.ofSeconds(2);

  /** Makes what every question in words needs, which no answer without words waits for. */
  private static final String WORD = "vigie";

  /** Read in a few hundredths of a second. */
  private static final long READ_AT_START = 32L << 20;

  private final SnapshotOpener opener;
  private final OpenSnapshots open = new OpenSnapshots();
  private final IntegrityCheck integrity;
  private final Object looking = new Object();
  private final Object reopening = new Object();
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("generations-", 0).factory());
  private volatile Snapshot current;
  private volatile boolean closed;
  private String seen = "";
  private String complaint = "";

  /**
   * Nothing is opened yet: a server may start before the first index is published.
   *
   * @param check how often what is served is checked
   */
  public GenerationSnapshots(SnapshotOpener opener, Duration check) {
    this.opener = opener;
    this.integrity = new IntegrityCheck(opener, this::served, this::turn);
    repeat(LOOK, this::follow);
    repeat(check.compareTo(SETTLING) < 0 ? check : SETTLING, () -> integrity.check(check));
  }

  /**
   * @throws IndexUnavailable when there is no index to search
   */
  @Override
  public Lease current() {
    while (true) {
      Snapshot snapshot = current;
      if (closed)
        throw new IndexUnavailable("the index in " + opener.folder() + " is closed", null);
      if (snapshot == null) lookFirst();
      else if (snapshot.reader().tryIncRef()) return new Lease(snapshot);
    }
  }

  @Override
  public Optional<Lease> generation(String name) {
    Optional<Lease> lease = open.lease(name);
    return lease.isPresent() ? lease : reopened(name);
  }

  @Override
  public boolean replaceIfDamaged(Snapshot suspect) {
    return integrity.replaceIfDamaged(suspect);
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    synchronized (looking) {
      current = null;
      open.closeAll();
    }
  }

  private Optional<Snapshot> served() {
    return closed ? Optional.empty() : Optional.ofNullable(current);
  }

  /** Goes on whatever is thrown: a damaged file may make even memory run out. */
  private void repeat(Duration first, Runnable task) {
    Runnable tireless =
        () -> {
          try {
            task.run();
          } catch (Throwable e) {
            LOG.error("the index in {} could not be looked at", opener.folder(), e);
          }
        };
    threads.scheduleWithFixedDelay(tireless, first.toNanos(), LOOK.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A generation that is no longer current, opened again while its folder is kept. */
  private Optional<Lease> reopened(String name) {
    synchronized (reopening) {
      Optional<Lease> lease = open.lease(name);
      if (lease.isPresent() || closed) return lease;
      try {
        GenerationStore store = opener.store();
        if (!store.has(name)) return Optional.empty();
        open.add(opener.open(store, store.info(name)));
        return open.lease(name);
      } catch (IOException | RuntimeException e) {
        LOG.warn("generation {} cannot be opened: {}", name, e.getMessage());
        return Optional.empty();
      }
    }
  }

  private void lookFirst() {
    synchronized (looking) {
      if (current != null || closed) return;
      try {
        look();
      } catch (IOException e) {
        throw new IndexUnavailable(e.getMessage(), e);
      }
    }
  }

  private void follow() {
    synchronized (looking) {
      try {
        if (current != null && !closed) look();
        complaint = "";
      } catch (IOException | RuntimeException e) {
        String trouble = String.valueOf(e.getMessage());
        if (!trouble.equals(complaint)) {
          LOG.warn(
              "the published generation cannot be read, {} still answers: {}",
              current.generation(),
              trouble);
        }
        complaint = trouble;
      }
    }
  }

  /**
   * Turns to the published generation as it is: who opens it finds out whether it can be opened.
   * Returns false when it cannot, or must be read before.
   */
  private boolean turned(GenerationStore store, String published) {
    try {
      Optional<GenerationInfo> info = store.undamaged(published);
      if (info.isEmpty() || store.bytes(published) <= READ_AT_START) return false;
      turnTo(store, info.get());
      seen = published;
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** Looks whether another generation has been published, and turns to it. */
  private void look() throws IOException {
    GenerationStore store = opener.store();
    String published = store.pointer();
    if (current != null && published.equals(seen)) return;
    if (current == null && turned(store, published)) return;
    CurrentGeneration generation = store.current();
    if (!generation.warning().isEmpty()) LOG.warn("{}", generation.warning());
    turnTo(store, current == null ? first(store, generation.info()) : generation.info());
    seen = published;
  }

  /**
   * A server that starts has nothing to turn back to: it reads a small index whole before it
   * answers from it.
   */
  private static GenerationInfo first(GenerationStore store, GenerationInfo published)
      throws IOException {
    if (store.bytes(published.name()) > READ_AT_START
        || IntegrityCheck.isSound(store, published.name())) return published;
    for (GenerationInfo other : IntegrityCheck.beside(store, published.name())) {
      if (IntegrityCheck.isSound(store, other.name())) return other;
    }
    return published;
  }

  private void turnTo(GenerationStore store, GenerationInfo info) throws IOException {
    Optional<Snapshot> known = open.turnTo(info.name());
    if (known.isPresent()) {
      current = known.get();
      return;
    }
    boolean first = current == null;
    Snapshot opened = first ? opener.open(store, info) : warm(store, info);
    current = open.turnTo(opened);
    if (first) {
      opened.queryAnalysis().terms(WORD);
      threads.schedule(opened.queryAnalysis()::prepare, SETTLING.toNanos(), TimeUnit.NANOSECONDS);
    }
    ShortBeginnings.complete(opened, threads, SETTLING);
  }

  /**
   * Opens a generation and makes it ready; one that cannot be is closed, since it is tried again.
   */
  private Snapshot warm(GenerationStore store, GenerationInfo info) throws IOException {
    Snapshot opened = opener.open(store, info);
    try {
      Warming.askFirst(opened);
      return opened;
    } catch (Throwable e) {
      new Lease(opened).close();
      throw e;
    }
  }

  /** Turns from a damaged snapshot to a sound generation; false when that cannot be opened. */
  private boolean turn(Snapshot damaged, GenerationStore store, GenerationInfo sound)
      throws IOException {
    Optional<Lease> opened = generation(sound.name());
    opened.ifPresent(Lease::close);
    if (opened.isEmpty()) return false;
    synchronized (looking) {
      if (current != damaged) return true;
      turnTo(store, sound);
      open.forget(damaged.generation());
    }
    LOG.warn("generation {} answers instead", sound.name());
    return true;
  }
}
