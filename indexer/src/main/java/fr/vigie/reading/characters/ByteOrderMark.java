package fr.vigie.reading.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The mark some files begin with. UTF-32 stands before UTF-16, whose little-endian mark is a prefix
 * of it.
 */
record ByteOrderMark(Charset charset, int... bytes) {

  private static final List<ByteOrderMark> KNOWN =
      List.of(
          new ByteOrderMark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
          new ByteOrderMark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
          new ByteOrderMark(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
          new ByteOrderMark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
          new ByteOrderMark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

  static Optional<ByteOrderMark> of(byte[] content) {
    return KNOWN.stream().filter(mark -> mark.startsOf(content)).findFirst();
  }

  private boolean startsOf(byte[] content) {
    if (content.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) {
      if ((content[i] & 0xFF) != bytes[i]) return false;
    }
    return true;
  }
}
