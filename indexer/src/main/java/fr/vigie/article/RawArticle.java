package fr.vigie.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;

/**
 * An article as a reader found it, before anything is inferred.
 *
 * @param id the document's id: given by the input, or the file's path relative to the folder named
 *     by the user; text that UTF-8 can write, so that an index gives it back as it was
 * @param file the file it came from, relative to the folder named by the user, {@code /} between
 *     folders
 * @param title the title in plain text, empty when the input has none
 * @param text the article's own text in plain text, paragraphs separated by {@code \n\n}; may be
 *     empty only when the title is not
 * @param zones what was found around the text and kept apart from it, in the order of the file
 * @param given what the input states about the article
 */
public record RawArticle(
    String id, String file, String title, String text, List<Zone> zones, Given given) {

  /** Longest id, in UTF-16 units: well below Lucene's limit of 32,766 bytes for one term. */
  public static final int MAX_ID = 1_000;

  public RawArticle {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(given, "given");
    zones = List.copyOf(zones);
    title = title.strip();
    text = text.strip();
    if (id.isBlank()) throw new IllegalArgumentException("the id is empty");
    if (id.length() > MAX_ID)
      throw new IllegalArgumentException("the id is longer than " + MAX_ID + " characters");
    if (!UTF_8.newEncoder().canEncode(id))
      throw new IllegalArgumentException("the id holds half a character (an unpaired surrogate)");
    if (id.indexOf('\0') >= 0)
      throw new IllegalArgumentException("the id holds a NUL character, which no address can");
    if (title.isEmpty() && text.isEmpty())
      throw new IllegalArgumentException("neither title nor text");
  }
}
