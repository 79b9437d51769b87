package fr.vigie.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the program prints to. It remembers what went wrong, which a {@link PrintStream} keeps to
 * itself: an export cut off by a full disk must not pass for a whole one.
 */
final class StandardOutput extends FilterOutputStream {

  private volatile String trouble = "";

  private StandardOutput(OutputStream out) {
    super(out);
  }

  /** Puts it in the place of {@link System#out}. */
  static StandardOutput install() {
    var output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    System.setOut(new PrintStream(new BufferedOutputStream(output), true, StandardCharsets.UTF_8));
    return output;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int start, int length) throws IOException {
    try {
      out.write(octets, start, length);
    } catch (IOException e) {
      trouble = Vigie.reason(e);
      throw e;
    }
  }

  /**
   * Why not all was written, if so. A reader that closes its pipe, as {@code head} does, has read
   * what it wanted; systems name the pipe in most languages.
   */
  Optional<String> trouble() {
    System.out.flush();
    return Optional.of(trouble).filter(reason -> !reason.isEmpty() && !reason.contains("pipe"));
  }
}
