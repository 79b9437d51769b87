package fr.vigie.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The base forms of two hundred thousand words, in nine bytes a word: no word is kept, only a hash
 * and how its end changes. Each word is known by 31 bits of a hash of 64 and by its place, where it
 * meets four others or so, so that about one unknown word in five hundred million is taken for
 * another. Safe for use by several threads.
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
      int differs = Arrays.mismatch(word.toCharArray(), base.toCharArray());
      int root = differs < 0 ? word.length() : differs;
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
    char[] endings = new char[slots];
    Map<Ending, Character> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : bases.entrySet()) {
      String word = each.getKey();
      long hash = hash(word.toCharArray(), word.length());
      int slot = slot(hash, slots);
      for (; tags[slot] != 0; slot = (slot + 1) % slots) {
        if (tags[slot] == tag(hash))
          throw new IllegalArgumentException(word + " has the hash of another word");
      }
      tags[slot] = tag(hash);
      endings[slot] =
          numbers.computeIfAbsent(
              Ending.of(word, each.getValue()), absent -> (char) numbers.size());
    }
    String lines = numbers.keySet().stream().map(Ending::line).collect(Collectors.joining("\n"));
    return new WordBases(new Parts(tags, endings, lines.toCharArray()));
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
