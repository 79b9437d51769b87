package fr.vigie.reading;

import java.util.stream.LongStream;

/**
 * How much of an input is read before it counts as a fault.
 *
 * @param maxFileBytes largest file, attachment or member of an archive that is read whole; JSON
 *     lines and archives are streamed and have no such limit
 * @param maxLineBytes longest JSON line, uncompressed
 * @param maxTextChars longest text of an article, in UTF-16 units
 * @param maxTitleChars longest title, in UTF-16 units
 * @param maxExpandedBytes most bytes one compressed file may hold
 * @param maxExpansion most bytes out of one compressed byte, on the average of a file beyond its
 *     first 64 MiB
 * @param maxPages most pages of one document
 * @param maxNesting how deep archives, messages and attachments may stand in one another: 1 is a
 *     document in an archive
 * @param maxEntries most members and attachments of one file, at all depths
 * @param maxSeconds longest reading of one file, with all that is in it; of JSON lines on disk, of
 *     one line
 */
public record Limits(
    long maxFileBytes,
    int maxLineBytes,
    int maxTextChars,
    int maxTitleChars,
    long maxExpandedBytes,
    int maxExpansion,
    int maxPages,
    int maxNesting,
    int maxEntries,
    int maxSeconds) {

  public static final Limits DEFAULTS =
      new Limits(50L << 20, 10 << 20, 5_000_000, 5_000, 256L << 30, 200, 2_000, 3, 100_000, 60);

  public Limits {
    boolean positive =
        LongStream.of(
                maxFileBytes,
                maxLineBytes,
                maxTextChars,
                maxTitleChars,
                maxExpandedBytes,
                maxExpansion,
                maxPages,
                maxNesting,
                maxEntries,
                maxSeconds)
            .allMatch(limit -> limit > 0);
    if (!positive) throw new IllegalArgumentException("a limit is not positive");
    if (maxFileBytes >= Integer.MAX_VALUE - 8)
      throw new IllegalArgumentException("a file read whole is below 2 GiB");
  }
}
