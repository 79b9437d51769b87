package fr.vigie.enrichment.evidence;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where a text's sentences and its first paragraph end.
 *
 * @param sentenceEnds offsets after each sentence, ascending; the last sentence is left open
 * @param leadEnd offset after the first paragraph
 */
public record TextParts(int[] sentenceEnds, int leadEnd) {

  /**
   * A first paragraph shorter than this is a dateline or a subtitle: the next one belongs to it.
   */
  private static final int SHORTEST_LEAD = 80;

  /** A text without paragraphs opens with about so much. */
  private static final int LONGEST_LEAD = 700;

  /**
   * A full stop behind a capital abbreviates, and behind a capital and a letter: "M. Dupont", "U.S.
   * Navy", "Dr. No".
   */
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[.!?…](?<!(?<!\\p{L})\\p{Lu}\\p{Ll}?[.!?…])[.!?…]*(?:\\s?+[\"»”’)\\]])*+\\s+(?=[\\p{Lu}\\p{Lo}\\d\"«“(\\[–—-])"
              + "|[。！？]+|\n");

  public static TextParts of(String text) {
    IntStream.Builder ends = IntStream.builder();
    Matcher end = SENTENCE_END.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      if (mayEnd(text.charAt(at)) && end.region(at, text.length()).lookingAt()) {
        at = end.end();
        ends.add(at);
      } else at++;
    }
    return new TextParts(ends.build().toArray(), leadEnd(text));
  }

  /** Whether a sentence's end may begin with it: elsewhere the pattern need not be tried. */
  private static boolean mayEnd(char c) {
    return switch (c) {
      case '.', '!', '?', '…', '。', '！', '？', '\n' -> true;
      default -> false;
    };
  }

  private static int leadEnd(String text) {
    int firstLetter = 0;
    while (firstLetter < text.length() && !Character.isLetterOrDigit(text.charAt(firstLetter)))
      firstLetter++;
    int end = text.indexOf('\n', firstLetter + SHORTEST_LEAD);
    return Math.min(end < 0 ? text.length() : end, firstLetter + LONGEST_LEAD);
  }

  /** The number of the sentence that an offset stands in. */
  public int sentence(int offset) {
    int found = Arrays.binarySearch(sentenceEnds, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
