package fr.vigie.reading.pdf;

import fr.vigie.reading.bounds.Patience;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a file that is not parsed yet for streams of objects and cross-references: a parser
 * expands these before anybody can ask how large they are.
 */
final class RawStreams {

  /** Most bytes one stream of objects may hold; usual ones hold some tens of thousands. */
  static final long LARGEST = 16L << 20;

  /** As far before the word {@code stream} its dictionary is searched. */
  private static final int DICTIONARY = 1_024;

  private static final byte[] HEADER = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
  private static final byte[] OBJECTS = {'/', 'O', 'b', 'j', 'S', 't', 'm'};
  private static final byte[] REFERENCES = {'/', 'X', 'R', 'e', 'f'};

  private RawStreams() {}

  /** Whether it begins like a PDF, perhaps after some bytes of something else. */
  static boolean isPdf(byte[] file) {
    return find(file, HEADER, 0, Math.min(file.length, DICTIONARY)) >= 0;
  }

  /** Fails when one of them expands too much. */
  static void check(byte[] pdf, Patience patience) throws IOException {
    int at = find(pdf, STREAM, 0, pdf.length);
    while (at >= 0) {
      int from = Math.max(0, at - DICTIONARY);
      int start = at + STREAM.length;
      boolean parsedUnasked =
          find(pdf, OBJECTS, from, at) >= 0 || find(pdf, REFERENCES, from, at) >= 0;
      if (parsedUnasked) measure(pdf, afterLineEnd(pdf, start), patience);
      at = find(pdf, STREAM, start, pdf.length);
    }
  }

  private static int afterLineEnd(byte[] pdf, int start) {
    int at = start;
    while (at < pdf.length && (pdf[at] == '\r' || pdf[at] == '\n' || pdf[at] == ' ')) at++;
    return at;
  }

  private static void measure(byte[] pdf, int start, Patience patience) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      byte[] buffer = new byte[1 << 14];
      long expanded = 0;
      int got = inflater.inflate(buffer);
      while (got > 0) {
        expanded += got;
        if (expanded > LARGEST) throw new SwollenException();
        patience.time();
        got = inflater.inflate(buffer);
      }
    } catch (DataFormatException notDeflated) {
      return;
    } finally {
      inflater.end();
    }
  }

  private static int find(byte[] in, byte[] what, int from, int to) {
    for (int i = from; i <= to - what.length; i++) {
      int same = 0;
      while (same < what.length && in[i + same] == what[same]) same++;
      if (same == what.length) return i;
    }
    return -1;
  }

  /** A stream expands too much. */
  static final class SwollenException extends IOException {

    SwollenException() {
      super("a stream inside the PDF expands too much");
    }
  }
}
