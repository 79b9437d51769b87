package fr.vigie.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a document that is a ZIP file, as far as they are wanted. */
final class ZipParts {

  /** Most parts of a document; pictures count. */
  private static final int MOST = 20_000;

  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private ZipParts() {}

  /**
   * By name, the first of each, all together no larger than a file may be; damage behind the last
   * wanted part is none.
   */
  static Map<String, byte[]> of(
      SourceFile file, Predicate<String> wanted, Limits limits, Allowance allowance)
      throws IOException {
    if (file.size() > limits.maxFileBytes()) file.bytes(limits);
    try (InputStream in = new BufferedInputStream(file.open())) {
      in.mark(OLE.length);
      byte[] start = in.readNBytes(OLE.length);
      in.reset();
      if (start.length == 0) throw new IOException("empty file");
      if (Arrays.equals(start, OLE))
        throw new IOException("encrypted, or of an older format under this name");
      if (!Arrays.equals(start, 0, Math.min(2, start.length), ZIP, 0, 2))
        throw new IOException("not a document of this format: no ZIP file");
      return parts(new ZipInputStream(in), wanted, limits, allowance);
    }
  }

  private static Map<String, byte[]> parts(
      ZipInputStream zip, Predicate<String> wanted, Limits limits, Allowance allowance)
      throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    long left = limits.maxFileBytes();
    int count = 0;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++count > MOST) throw new IOException("more than " + MOST + " parts");
        InputStream content = new Metered(zip, allowance);
        if (wanted.test(entry.getName())) {
          byte[] part = content.readNBytes((int) left + 1);
          left -= part.length;
          if (left < 0) throw new IOException(tooLarge(limits));
          parts.putIfAbsent(entry.getName(), part);
        } else {
          content.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      throw new IOException("damaged ZIP file", e);
    }
    return parts;
  }

  private static String tooLarge(Limits limits) {
    return "its parts are larger than " + limits.maxFileBytes() + " bytes";
  }
}
