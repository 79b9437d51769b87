package fr.vigie.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who waits for a place. The first to come is the first to go while the line is a burst: its first
 * has waited for less than a quarter of the longest wait. A line that stands for longer holds more
 * than can be served in time. The newest then goes first, so that whoever is served has hardly
 * waited, and the others are refused when they have waited longest; in turns of their coming, all
 * would be served as late as can be. Not for several threads at once.
 */
final class WaitingLine<T> {

  private record Waiting<T>(T who, long since) {}

  /** A line is a burst until its first has waited for this part of the longest wait. */
  private static final int PART_OF_A_BURST = 4;

  private final int places;
  private final long longestWait;
  private final LongSupplier nanos;
  private final Deque<Waiting<T>> line = new ArrayDeque<>();

  /**
   * @param places how many wait at most
   * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
   */
  WaitingLine(int places, Duration longestWait, LongSupplier nanos) {
    this.places = places;
    this.longestWait = longestWait.toNanos();
    this.nanos = nanos;
  }

  /**
   * @return whether there was room
   */
  boolean join(T who) {
    return line.size() < places && line.offerLast(new Waiting<>(who, nanos.getAsLong()));
  }

  /** Whose turn it is, taken out of the line. */
  Optional<T> next() {
    Waiting<T> next = waited() < longestWait / PART_OF_A_BURST ? line.pollFirst() : line.pollLast();
    return Optional.ofNullable(next).map(Waiting::who);
  }

  /** Who has waited longest, taken out of the line. */
  List<T> expired() {
    List<T> expired = new ArrayList<>();
    while (!line.isEmpty() && waited() >= longestWait) expired.add(line.pollFirst().who);
    return expired;
  }

  /** How long until the first has waited longest; empty when nobody waits. */
  Optional<Duration> patience() {
    return line.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, longestWait - waited())));
  }

  private long waited() {
    return line.isEmpty() ? 0 : nanos.getAsLong() - line.peekFirst().since;
  }
}
