package fr.vigie.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip file expanded, with reasons a user understands when it is damaged. */
final class Expanding extends FilterInputStream {

  /**
   * @param allowance is told of what comes out: a few kilobytes can hold gigabytes
   */
  static InputStream of(InputStream compressed, Allowance allowance) throws IOException {
    return new Metered(new Expanding(compressed), allowance);
  }

  private Expanding(InputStream compressed) throws IOException {
    super(open(compressed));
  }

  private static InputStream open(InputStream compressed) throws IOException {
    try {
      return new GZIPInputStream(compressed, 1 << 16);
    } catch (EOFException e) {
      throw new IOException("empty or truncated gzip file", e);
    } catch (ZipException e) {
      throw new IOException("not a gzip file", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    try {
      return in.read(into, from, count);
    } catch (EOFException e) {
      throw new IOException("truncated gzip file", e);
    } catch (ZipException e) {
      throw new IOException("damaged gzip file: " + e.getMessage(), e);
    }
  }
}
