package fr.vigie.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells an allowance of all that comes out of a compressed stream. */
final class Metered extends FilterInputStream {

  private final Allowance allowance;

  Metered(InputStream expanding, Allowance allowance) {
    super(expanding);
    this.allowance = allowance;
  }

  @Override
  public int read() throws IOException {
    int got = super.read();
    if (got >= 0) allowance.expanded(1);
    return got;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int got = super.read(into, from, length);
    if (got > 0) allowance.expanded(got);
    return got;
  }
}
