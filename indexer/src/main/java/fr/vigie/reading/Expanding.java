package fr.vigie.reading;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A gzip file expanded within limits: a few kilobytes can hold gigabytes. */
final class Expanding extends FilterInputStream {

  /** Short files are judged by nothing: blank pages compress a thousandfold. */
  private static final long FREE = 64L << 20;

  private final Counting compressed;
  private final Limits limits;
  private long expanded;

  Expanding(Counting compressed, Limits limits) throws IOException {
    super(open(compressed));
    this.compressed = compressed;
    this.limits = limits;
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
    int got = expand(into, from, count);
    expanded += Math.max(0, got);
    boolean swollen = expanded > FREE && expanded / limits.maxExpansion() > compressed.count();
    if (swollen || expanded > limits.maxExpandedBytes())
      throw new IOException("the gzip file expands too much");
    return got;
  }

  private int expand(byte[] into, int from, int count) throws IOException {
    try {
      return in.read(into, from, count);
    } catch (EOFException e) {
      throw new IOException("truncated gzip file", e);
    } catch (ZipException e) {
      throw new IOException("damaged gzip file: " + e.getMessage(), e);
    }
  }

  /** Counts the bytes that pass. */
  static final class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int got = super.read();
      if (got >= 0) count++;
      return got;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int got = super.read(into, from, length);
      count += Math.max(0, got);
      return got;
    }
  }
}
