package fr.vigie.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The base forms of two hundred thousand words, in ten bytes a word: no word is kept, only a hash
 * and how its end changes. Each word is known by 32 bits of a hash of 64 and by its place, which
 * the others give, so that one unknown word in a thousand million is taken for another. Safe for
 * use by several threads.
 */
final class WordBases {

  /**
   * How the end of a word changes.
   *
   * @param cut how many letters fall
   * @param added what stands in their place
   */
  record Ending(int cut, String added) {

    private static Ending of(String word, String base) {
      int root = 0;
      int most = Math.min(word.length(), base.length());
      while (root < most && word.charAt(root) == base.charAt(root)) root++;
      return new Ending(word.length() - root, base.substring(root));
    }

    private String line() {
      return cut + added;
    }

    private static Ending parse(String line) {
      int digits = 0;
      while (digits < line.length() && Character.isDigit(line.charAt(digits))) digits++;
      return new Ending(Integer.parseInt(line.substring(0, digits)), line.substring(digits));
    }
  }

  /**
   * What it is made of.
   *
   * @param tags a part of each word's hash by slot, 0 where it is free
   * @param endings by slot, the number of the word's ending
   * @param lines the endings, a line each
   */
  record Parts(int[] tags, char[] endings, char[] lines) {}

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final long MIXER = 0xBF58476D1CE4E5B9L;
  private static final int LOW_BITS = 32;

  private final Parts parts;
  private final Ending[] endings;

  WordBases(Parts parts) {
    this.parts = parts;
    this.endings = new String(parts.lines).lines().map(Ending::parse).toArray(Ending[]::new);
  }

  /**
   * @throws IllegalArgumentException if two words would be taken for each other
   */
  static WordBases of(Map<String, String> bases) {
    int slots = Math.max(1, bases.size() * 3 / 2);
    int[] tags = new int[slots];
    char[] numbers = new char[slots];
    Map<Ending, Integer> endings = new HashMap<>();
    List<String> lines = new ArrayList<>();
    bases.forEach(
        (word, base) -> {
          long hash = hash(word.toCharArray(), word.length());
          int slot = slot(hash, slots);
          for (; tags[slot] != 0; slot = (slot + 1) % slots) {
            if (tags[slot] == tag(hash))
              throw new IllegalArgumentException(word + " has the hash of another word");
          }
          Ending ending = Ending.of(word, base);
          tags[slot] = tag(hash);
          numbers[slot] =
              (char)
                  endings
                      .computeIfAbsent(
                          ending,
                          absent -> {
                            lines.add(absent.line());
                            return lines.size() - 1;
                          })
                      .intValue();
        });
    return new WordBases(new Parts(tags, numbers, String.join("\n", lines).toCharArray()));
  }

  Parts parts() {
    return parts;
  }

  /** How a word's end changes; null when the word is not known. */
  Ending of(char[] word, int length) {
    long hash = hash(word, length);
    int tag = tag(hash);
    int[] tags = parts.tags;
    int slot = slot(hash, tags.length);
    while (tags[slot] != 0) {
      if (tags[slot] == tag) return fitting(endings[parts.endings[slot]], length);
      slot++;
      if (slot == tags.length) slot = 0;
    }
    return null;
  }

  private static Ending fitting(Ending ending, int length) {
    return ending.cut <= length ? ending : null;
  }

  /** Polynomial, then mixed: the slot comes from the high bits, the tag from the low ones. */
  private static long hash(char[] word, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) hash = hash * MULTIPLIER + word[i];
    hash = (hash ^ hash >>> LOW_BITS) * MIXER;
    return hash ^ hash >>> LOW_BITS;
  }

  private static int slot(long hash, int slots) {
    return (int) ((hash >>> LOW_BITS) * slots >>> LOW_BITS);
  }

  private static int tag(long hash) {
    return (int) hash | 1;
  }
}
