package fr.vigie.reading.characters;

/**
 * How far bytes look like UTF-8: tells a damaged UTF-8 file, whose every accent Windows-1252 would
 * spell in two letters, from a file that never was UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param broken bytes that fit no sequence
 * @param firstBroken offset of the first of these, -1 when there is none
 */
record Utf8Shape(int sequences, int broken, int firstBroken) {

  static Utf8Shape of(byte[] bytes) {
    int sequences = 0;
    int broken = 0;
    int firstBroken = -1;
    int i = 0;
    while (i < bytes.length) {
      int length = sequenceLength(bytes, i);
      if (length > 1) sequences++;
      if (length == 0) {
        broken++;
        if (firstBroken < 0) firstBroken = i;
      }
      i += Math.max(1, length);
    }
    return new Utf8Shape(sequences, broken, firstBroken);
  }

  boolean isDamagedUtf8() {
    return broken > 0 && sequences >= 3 && sequences >= 3L * broken;
  }

  /** Length of the sequence at an offset, 0 when there is none. */
  private static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length =
        lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (at + length > bytes.length) return 0;
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) return 0;
    }
    return length;
  }
}
