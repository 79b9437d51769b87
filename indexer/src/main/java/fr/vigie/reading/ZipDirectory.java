package fr.vigie.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end of an archive before it is opened: the directory is held in memory while the
 * archive is open, and it may be nearly as large as the file.
 */
final class ZipDirectory {

  /** Largest directory: some 300,000 members with long names. */
  private static final long LARGEST = 32L << 20;

  /** End of central directory record (APPNOTE 4.3.16): its signature, length, longest comment. */
  private static final int SIGNATURE = 0x06054b50;

  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int SIZE_AT = 12;

  private ZipDirectory() {}

  static void check(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      if (file.size() == 0) throw new IOException("empty file");
      int length = (int) Math.min(file.size(), RECORD + LONGEST_COMMENT);
      ByteBuffer end = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      while (end.hasRemaining() && file.read(end, file.size() - length + end.position()) >= 0) {}
      for (int at = length - RECORD; at >= 0; at--) {
        if (end.getInt(at) == SIGNATURE) {
          if (Integer.toUnsignedLong(end.getInt(at + SIZE_AT)) > LARGEST)
            throw new IOException("its directory is larger than " + LARGEST + " bytes");
          return;
        }
      }
      throw new IOException("not a ZIP file, or truncated");
    }
  }
}
