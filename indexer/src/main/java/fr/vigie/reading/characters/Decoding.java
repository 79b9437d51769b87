package fr.vigie.reading.characters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes to characters, strictly: a text comes out right or not at all.
 *
 * <p>Order of trust: byte order mark; UTF-16 seen from its NUL bytes; valid UTF-8 that has an
 * accent; the character set a page declares; plain ASCII; Windows-1252. Thread-safe.
 */
public final class Decoding {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** One control character in so many makes it binary. */
  private static final int CONTROLS_TOLERATED = 100;

  private Decoding() {}

  /** The text of a plain file. */
  public static String plain(byte[] bytes) throws UndecodableException {
    return decode(bytes, Optional.empty());
  }

  /** The text of a page, which may declare its character set. */
  public static String page(byte[] bytes) throws UndecodableException {
    return decode(bytes, DeclaredCharset.in(bytes));
  }

  /**
   * The text of a part whose character set is stated beside it, which counts when it fits.
   *
   * @param charset its name; null when none is stated
   */
  public static String stated(byte[] bytes, String charset) throws UndecodableException {
    return bytes.length == 0 ? "" : decode(bytes, DeclaredCharset.named(charset));
  }

  private static String decode(byte[] bytes, Optional<Charset> declared)
      throws UndecodableException {
    if (bytes.length == 0) throw new UndecodableException("empty file");
    String text = characters(bytes, declared);
    if (controls(text) > text.length() / CONTROLS_TOLERATED) {
      throw new UndecodableException("binary content: too many control characters for a text");
    }
    return text;
  }

  private static String characters(byte[] bytes, Optional<Charset> declared)
      throws UndecodableException {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) return marked(bytes, mark.get());
    Optional<Charset> wide = utf16WithoutMark(bytes);
    if (wide.isPresent())
      return strict(bytes, 0, wide.get()).orElseThrow(() -> not(wide.get().name()));
    int nul = firstNul(bytes);
    if (nul >= 0) throw new UndecodableException("binary content: a NUL byte at offset " + nul);
    Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isPresent() && (declared.isEmpty() || utf8.get().length() < bytes.length))
      return utf8.get();
    Optional<String> asDeclared = declared.flatMap(charset -> strict(bytes, 0, charset));
    if (asDeclared.isPresent()) return asDeclared.get();
    return utf8.isPresent() ? utf8.get() : windows1252(bytes);
  }

  private static String marked(byte[] bytes, ByteOrderMark mark) throws UndecodableException {
    String name = mark.charset().name();
    return strict(bytes, mark.bytes().length, mark.charset())
        .orElseThrow(
            () ->
                new UndecodableException(
                    "begins with the mark of " + name + " but is not valid " + name));
  }

  private static String windows1252(byte[] bytes) throws UndecodableException {
    Utf8Shape shape = Utf8Shape.of(bytes);
    if (shape.isDamagedUtf8()) {
      throw new UndecodableException(
          "damaged UTF-8: invalid byte at offset " + shape.firstBroken());
    }
    if (!hasEnoughAscii(bytes)) throw not("UTF-8 nor Windows-1252");
    return strict(bytes, 0, WINDOWS_1252).orElseThrow(() -> not("UTF-8 nor Windows-1252"));
  }

  private static UndecodableException not(String charset) {
    return new UndecodableException("undecodable: not " + charset);
  }

  /**
   * A text in Latin letters has far more plain letters than accented ones; another script or a
   * picture has not.
   */
  private static boolean hasEnoughAscii(byte[] bytes) {
    int high = 0;
    int letters = 0;
    for (byte b : bytes) {
      if (b < 0) high++;
      else if (Character.isLetter(b)) letters++;
    }
    return high <= 4 || high * 2L <= letters;
  }

  /** UTF-16 text in Latin letters has a NUL in nearly every other byte, always on the same side. */
  private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
    int searched = Math.min(bytes.length, 4096) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < searched; i += 2) {
      if (bytes[i] == 0) even++;
      if (bytes[i + 1] == 0) odd++;
    }
    int pairs = searched / 2;
    if (pairs < 4 || bytes.length % 2 != 0) return Optional.empty();
    if (odd > pairs * 0.6 && even == 0) return Optional.of(StandardCharsets.UTF_16LE);
    if (even > pairs * 0.6 && odd == 0) return Optional.of(StandardCharsets.UTF_16BE);
    return Optional.empty();
  }

  private static int firstNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) return i;
    }
    return -1;
  }

  private static long controls(String text) {
    return text.chars()
        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
        .count();
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
    try {
      CharBuffer characters =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
      return Optional.of(characters.toString());
    } catch (CharacterCodingException malformed) {
      return Optional.empty();
    }
  }
}
