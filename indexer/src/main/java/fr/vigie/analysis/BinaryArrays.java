package fr.vigie.analysis;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Arrays in a file, each after its length. */
final class BinaryArrays {

  private BinaryArrays() {}

  /** Writes arrays one after the other. */
  static final class Writer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Writer add(int[] values) throws IOException {
      out.writeInt(values.length);
      for (int value : values) out.writeInt(value);
      return this;
    }

    Writer add(char[] values) throws IOException {
      out.writeInt(values.length);
      for (char value : values) out.writeChar(value);
      return this;
    }

    Writer add(long[] values) throws IOException {
      out.writeInt(values.length);
      for (long value : values) out.writeLong(value);
      return this;
    }

    byte[] bytes() {
      return bytes.toByteArray();
    }
  }

  /** Reads them in the same order. */
  static final class Reader {
    private final ByteBuffer in;

    private Reader(byte[] bytes) {
      in = ByteBuffer.wrap(bytes);
    }

    /** Reads a file that the build puts beside this class; empty where it has not run. */
    static Optional<Reader> of(String file) {
      try (InputStream stream = BinaryArrays.class.getResourceAsStream(file)) {
        return stream == null ? Optional.empty() : Optional.of(new Reader(stream.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int[] ints() {
      int[] values = new int[in.getInt()];
      in.asIntBuffer().get(values);
      in.position(in.position() + values.length * Integer.BYTES);
      return values;
    }

    char[] chars() {
      char[] values = new char[in.getInt()];
      in.asCharBuffer().get(values);
      in.position(in.position() + values.length * Character.BYTES);
      return values;
    }

    long[] longs() {
      long[] values = new long[in.getInt()];
      in.asLongBuffer().get(values);
      in.position(in.position() + values.length * Long.BYTES);
      return values;
    }
  }
}
