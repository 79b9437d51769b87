package fr.vigie.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes line by line, without ever holding more than one line. A line that is too long
 * is passed over and said to be so. One use, one thread.
 */
final class LineSplitter {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] line = new byte[BUFFER];
  private int length;
  private boolean tooLong;
  private int number;

  LineSplitter(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Goes to the next line.
   *
   * @return false when there is none
   */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') stop++;
      keep(stop - at);
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    if (any) number++;
    return any;
  }

  /** The line's bytes, without its end. */
  byte[] bytes() {
    int stop = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    return Arrays.copyOf(line, stop);
  }

  /** Whether the line was longer than allowed; its bytes are not all there then. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Counted from 1; 0 before the first. */
  int number() {
    return number;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  private void keep(int count) {
    if (length + count > longest) tooLong = true;
    if (tooLong) return;
    if (length + count > line.length)
      line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
    System.arraycopy(buffer, at, line, length, count);
    length += count;
  }
}
