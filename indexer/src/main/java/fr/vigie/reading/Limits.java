package fr.vigie.reading;

/**
 * How much of an input is read before it counts as a fault.
 *
 * @param maxFileBytes largest file that is read whole; JSON lines are streamed and have no such
 *     limit
 * @param maxLineBytes longest JSON line, uncompressed
 * @param maxTextChars longest text of an article, in UTF-16 units
 * @param maxTitleChars longest title, in UTF-16 units
 * @param maxExpandedBytes most bytes one compressed file may hold
 * @param maxExpansion most bytes out of one compressed byte, on the average of a file beyond its
 *     first 64 MiB
 */
public record Limits(
    long maxFileBytes,
    int maxLineBytes,
    int maxTextChars,
    int maxTitleChars,
    long maxExpandedBytes,
    int maxExpansion) {

  public static final Limits DEFAULTS =
      new Limits(50L << 20, 10 << 20, 5_000_000, 5_000, 256L << 30, 200);

  public Limits {
    if (maxFileBytes <= 0 || maxLineBytes <= 0 || maxTextChars <= 0 || maxTitleChars <= 0) {
      throw new IllegalArgumentException("a limit is not positive");
    }
    if (maxFileBytes >= Integer.MAX_VALUE - 8)
      throw new IllegalArgumentException("a file read whole is below 2 GiB");
    if (maxExpandedBytes <= 0 || maxExpansion <= 0)
      throw new IllegalArgumentException("a limit is not positive");
  }
}
