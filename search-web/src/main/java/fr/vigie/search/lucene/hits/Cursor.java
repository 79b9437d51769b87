package fr.vigie.search.lucene.hits;

import fr.vigie.search.Engine.UnknownCursorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page ended: the last hit in its order, in one generation. It is opaque to clients and
 * good only for the question it came with.
 *
 * @param generation name of the generation
 * @param question fingerprint of the question it belongs to
 * @param document Lucene's number of the last hit
 * @param key its sort key: score bits or day
 */
public record Cursor(String generation, int question, int document, long key) {

  private static final int LONGEST = 400;

  /** As it is written in an address. */
  public String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(generation);
      out.writeInt(question);
      out.writeInt(document);
      out.writeLong(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * @throws UnknownCursorException when it was not written by {@link #text}
   */
  public static Cursor parse(String text) {
    if (text.length() > LONGEST) throw new UnknownCursorException("the cursor is too long", false);
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      Cursor cursor = new Cursor(in.readUTF(), in.readInt(), in.readInt(), in.readLong());
      if (in.read() != -1 || cursor.document < 0)
        throw new UnknownCursorException("the cursor is damaged", false);
      return cursor;
    } catch (IOException | IllegalArgumentException e) {
      throw new UnknownCursorException("the cursor is not one of Vigie's", false);
    }
  }

  /** The hit after which the next page starts. */
  public FieldDoc after(Ordering ordering) {
    return ordering.after(document, key);
  }
}
