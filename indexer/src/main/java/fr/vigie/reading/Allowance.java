package fr.vigie.reading;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What reading one file on disk may still cost, with all that is inside it: bytes, members, time.
 * Each reader counts what it takes; whoever asks for more than there is ends the whole file. The
 * time of who takes the articles is not the file's. One file, one thread.
 */
final class Allowance {

  /** Short files are judged by nothing: blank pages compress a thousandfold. */
  private static final long FREE = 64L << 20;

  private final Limits limits;
  private final long fileBytes;
  private final LongSupplier clock;
  private long start;
  private long elsewhere;
  private long expanded;
  private int members;

  /**
   * @param fileBytes size of the file on disk, against which its expansion is judged
   * @param clock tells nanoseconds, as {@link System#nanoTime} does
   */
  Allowance(Limits limits, long fileBytes, LongSupplier clock) {
    this.limits = limits;
    this.fileBytes = Math.max(1, fileBytes);
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /** One more member or attachment. */
  void member() throws ExceededException {
    if (++members > limits.maxEntries())
      throw new ExceededException("holds more than " + limits.maxEntries() + " files");
    time();
  }

  /** Going as deep as this into files inside files. */
  void nesting(int depth) throws ExceededException {
    if (depth > limits.maxNesting())
      throw new ExceededException("holds files nested more than " + limits.maxNesting() + " deep");
  }

  /** So many more bytes came out of compressed ones. */
  void expanded(long bytes) throws ExceededException {
    expanded += bytes;
    boolean swollen = expanded > FREE && expanded / limits.maxExpansion() > fileBytes;
    if (swollen || expanded > limits.maxExpandedBytes())
      throw new ExceededException("expands too much");
    time();
  }

  /** To be asked now and then by whatever may take long. */
  void time() throws ExceededException {
    if (clock.getAsLong() - start - elsewhere > TimeUnit.SECONDS.toNanos(limits.maxSeconds()))
      throw new ExceededException("takes longer than " + limits.maxSeconds() + " seconds to read");
  }

  /** What follows has all the time again. */
  void restart() {
    start = clock.getAsLong();
    elsewhere = 0;
  }

  /** Does what the file is not to blame for: its time does not count. */
  void outside(Runnable work) {
    long from = clock.getAsLong();
    try {
      work.run();
    } finally {
      elsewhere += clock.getAsLong() - from;
    }
  }

  /** The file on disk is read no further; the message says why. */
  static final class ExceededException extends IOException {

    private ExceededException(String reason) {
      super(reason);
    }
  }
}
