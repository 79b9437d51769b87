package fr.vigie.reading.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files for tests. */
public final class ZipSample {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip;

  private ZipSample(Charset names) {
    this.zip = new ZipOutputStream(bytes, names);
  }

  public static ZipSample make() {
    return new ZipSample(StandardCharsets.UTF_8);
  }

  /** With names as old Windows programs write them. */
  public static ZipSample withOldNames() {
    return new ZipSample(Charset.forName("IBM850"));
  }

  public ZipSample with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public ZipSample with(String name, byte[] content) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public byte[] bytes() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
