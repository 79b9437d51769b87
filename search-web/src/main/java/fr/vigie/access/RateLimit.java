package fr.vigie.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts what each client asks: a bucket of tokens each, as many as may be asked in a minute,
 * filled evenly. Remembers so many clients; one that is forgotten starts anew. Safe for use by
 * several threads.
 */
final class RateLimit {

  private static final int SECONDS = 60;
  private static final int MOST_CLIENTS = 10_000;

  /**
   * @param allowed whether the request may go on
   * @param remaining how many more may be asked at once
   * @param reset seconds until the bucket is full, or, when the request is refused, until the next
   *     may be asked
   */
  record Verdict(boolean allowed, long remaining, long reset) {}

  private record Bucket(double tokens, long nanos) {}

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /**
   * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
   */
  RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /** The policy as a header says it (draft-ietf-httpapi-ratelimit-headers-10). */
  String policy() {
    return "\"client\";q=" + perMinute + ";w=" + SECONDS;
  }

  synchronized Verdict ask(String client) {
    long now = nanos.getAsLong();
    Bucket before = buckets.getOrDefault(client, new Bucket(perMinute, now));
    double perSecond = (double) perMinute / SECONDS;
    double filled = Math.min(perMinute, before.tokens + (now - before.nanos) / 1e9 * perSecond);
    boolean allowed = filled >= 1;
    double left = allowed ? filled - 1 : filled;
    buckets.put(client, new Bucket(left, now));
    double seconds = (allowed ? perMinute - left : 1 - left) / perSecond;
    return new Verdict(allowed, (long) left, Math.max(1, (long) Math.ceil(seconds)));
  }
}
