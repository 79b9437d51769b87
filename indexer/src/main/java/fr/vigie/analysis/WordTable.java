package fr.vigie.analysis;

/**
 * Values by word, for those who ask for every word of a text and mostly find nothing: the hashes
 * stand side by side, so that a miss costs one look, and no key is compared whose hash differs. Not
 * for use by several threads until it is filled.
 */
public final class WordTable<V> {

  private static final int SMALLEST = 2;

  /** By slot; 0 where it is free. */
  private int[] hashes = new int[SMALLEST];

  private char[][] words = new char[SMALLEST][];
  private Object[] values = new Object[SMALLEST];
  private int size;

  /** The value of a word; null when it has none. */
  public V get(char[] chars, int length) {
    return get(chars, length, hash(chars, length));
  }

  /** The same for a word whose {@link #hash} is known. */
  V get(char[] chars, int length, int hash) {
    int slot = slot(chars, length, hash);
    return hashes[slot] == 0 ? null : value(slot);
  }

  /** Gives a word a value, instead of the one it had. */
  public void put(String word, V value) {
    char[] chars = word.toCharArray();
    int slot = take(chars, hash(chars, chars.length));
    values[slot] = value;
  }

  /** The slot of a word, which is its own from now on. */
  private int take(char[] chars, int hash) {
    int slot = slot(chars, chars.length, hash);
    if (hashes[slot] != 0) return slot;
    if (2 * (size + 1) > hashes.length) {
      grow();
      slot = slot(chars, chars.length, hash);
    }
    size++;
    hashes[slot] = hash;
    words[slot] = chars;
    return slot;
  }

  private void grow() {
    int[] oldHashes = hashes;
    char[][] oldWords = words;
    Object[] oldValues = values;
    hashes = new int[2 * oldHashes.length];
    words = new char[hashes.length][];
    values = new Object[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldHashes[i] == 0) continue;
      int slot = slot(oldWords[i], oldWords[i].length, oldHashes[i]);
      hashes[slot] = oldHashes[i];
      words[slot] = oldWords[i];
      values[slot] = oldValues[i];
    }
  }

  /** Where a word is, or the free slot where it would be. */
  private int slot(char[] chars, int length, int hash) {
    int mask = hashes.length - 1;
    int slot = hash & mask;
    while (hashes[slot] != 0 && (hashes[slot] != hash || !isWord(slot, chars, length)))
      slot = (slot + 1) & mask;
    return slot;
  }

  private boolean isWord(int slot, char[] chars, int length) {
    char[] word = words[slot];
    if (word.length != length) return false;
    for (int i = 0; i < length; i++) {
      if (word[i] != chars[i]) return false;
    }
    return true;
  }

  @SuppressWarnings("unchecked")
  private V value(int slot) {
    return (V) values[slot];
  }

  /** A word's hash, never 0. */
  static int hash(char[] chars, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) hash = 31 * hash + chars[i];
    // The low bits choose the slot, and only the last letters reach them.
    hash ^= hash >>> 15;
    hash *= 0x2c1b3c6d;
    return (hash ^ hash >>> 13) | 1 << 31;
  }
}
