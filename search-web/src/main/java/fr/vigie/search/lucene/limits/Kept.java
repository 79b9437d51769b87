package fr.vigie.search.lucene.limits;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is worked out of one snapshot when it is first asked for, and kept: the first so many, since
 * everyone asks for the same. Safe for use by several threads, two of which may work out the same.
 */
public final class Kept<K, V> {

  /** Works a value out; never null. */
  public interface Working<K, V> {
    public V of(K key) throws IOException;
  }

  private final int most;
  private final Working<K, V> working;
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /**
   * @param most values kept at most, about
   */
  public Kept(int most, Working<K, V> working) {
    this.most = most;
    this.working = working;
  }

  public V of(K key) throws IOException {
    V value = known.get(key);
    if (value != null) return value;
    value = working.of(key);
    if (known.size() < most) known.put(key, value);
    return value;
  }
}
