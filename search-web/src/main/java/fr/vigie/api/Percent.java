package fr.vigie.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-decoding (RFC 3986, 2.1) that refuses what it cannot decode. */
final class Percent {

  private Percent() {}

  /**
   * A piece of a path; empty when a percent sign is not followed by two hexadecimal digits or the
   * bytes are no UTF-8.
   */
  static Optional<String> decode(String encoded) {
    return decode(encoded, '+');
  }

  /** A name or value of a query, in which a plus sign stands for a space. */
  static Optional<String> decodeForm(String encoded) {
    return decode(encoded, ' ');
  }

  private static Optional<String> decode(String encoded, char plus) {
    byte[] literal = encoded.replace('+', plus).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(literal.length);
    for (int i = 0; i < literal.length; i++) {
      if (literal[i] != '%') {
        bytes.write(literal[i]);
      } else if (isEscape(literal, i)) {
        bytes.write(
            HexFormat.fromHexDigit(literal[i + 1]) << 4 | HexFormat.fromHexDigit(literal[i + 2]));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static boolean isEscape(byte[] text, int percent) {
    return percent + 2 < text.length
        && HexFormat.isHexDigit(text[percent + 1])
        && HexFormat.isHexDigit(text[percent + 2]);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
