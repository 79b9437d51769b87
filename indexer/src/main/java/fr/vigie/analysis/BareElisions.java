package fr.vigie.analysis;

import java.util.regex.Pattern;

/**
 * The {@code d} of {@code coup d etat}, the {@code aujourd} of {@code aujourd hui}: who asks leaves
 * an apostrophe out where it takes more keys.
 */
final class BareElisions {

  /**
   * After a number a letter is a unit, and before a vowel most other letters that may be elided are
   * as often what they are: {@code jour J en Normandie}.
   */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}'’-]|\\p{N} )"
              + "([dl](?= [aeiouhàâéèêëîïôöùû]\\p{L})"
              + "|(?:[ns]|(?i:qu|jusqu|lorsqu|puisqu|quoiqu))(?= (?iu:[aeiouhyàâéèêëîïôöùû]))"
              + "|c(?= (?:es|[eé]t))"
              + "|(?i:aujourd)(?= (?i:hui)(?!\\p{L}))"
              + "|(?i:quelqu)(?= (?i:une?s?)(?!\\p{L}))"
              + "|(?i:presqu)(?= (?iu:[iî]les?)(?!\\p{L}))"
              + "|(?i:prud)(?= (?i:hom))"
              + ") ");

  private BareElisions() {}

  /** The text with an apostrophe in the place of each such space: all offsets stay. */
  static String closed(String text) {
    return OPEN.matcher(text).replaceAll("$1'");
  }
}
