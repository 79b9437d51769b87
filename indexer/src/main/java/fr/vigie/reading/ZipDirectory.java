package fr.vigie.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory of an archive, before it is opened. Java holds it in memory while the archive is
 * open, and it may be nearly as large as the file; and Java opens no archive of which one member is
 * encrypted.
 */
final class ZipDirectory {

  /** Largest directory: some 300,000 members with long names. */
  private static final long LARGEST = 32L << 20;

  /** End of central directory record (APPNOTE 4.3.16): its signature, length, longest comment. */
  private static final int SIGNATURE = 0x06054b50;

  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int SIZE_AT = 12;

  /** Header of a member in the directory (APPNOTE 4.3.12), and where in it things stand. */
  private static final int MEMBER = 0x02014b50;

  private static final int HEADER = 46;
  private static final int FLAGS_AT = 8;
  private static final int METHOD_AT = 10;
  private static final int NAME_AT = 28;

  /** AES has a method of its own, which Java does not know. */
  private static final short STORED = 0;

  /** Where the lengths of the extra field and the comment stand. */
  private static final int[] LENGTHS_AT = {30, 32};

  private ZipDirectory() {}

  static void check(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      find(file);
    }
  }

  /**
   * Takes the sign of encryption from each member that has it, so that the archive opens; the
   * content of these members stays what it is.
   *
   * @param path changed in place
   * @param charsets names may be written in
   * @return the names of these members in each of the charsets
   */
  static Set<String> clearEncryption(Path path, List<Charset> charsets) throws IOException {
    Set<String> names = new HashSet<>();
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Found found = find(file);
      ByteBuffer directory = read(file, found.at() - found.size(), found.size());
      int at = 0;
      while (at + HEADER <= found.size() && directory.getInt(at) == MEMBER) {
        int length = Short.toUnsignedInt(directory.getShort(at + NAME_AT));
        if ((directory.get(at + FLAGS_AT) & 1) != 0) {
          directory.put(at + FLAGS_AT, (byte) (directory.get(at + FLAGS_AT) & ~1));
          directory.putShort(at + METHOD_AT, STORED);
          int end = Math.min(at + HEADER + length, found.size());
          for (Charset charset : charsets)
            names.add(new String(directory.array(), at + HEADER, end - at - HEADER, charset));
        }
        int next = at + HEADER + length;
        for (int more : LENGTHS_AT) next += Short.toUnsignedInt(directory.getShort(at + more));
        at = next;
      }
      file.write(directory, found.at() - found.size());
    }
    return names;
  }

  /**
   * @param at where the end record stands
   * @param size bytes of the directory, which ends there
   */
  private record Found(long at, int size) {}

  private static Found find(FileChannel file) throws IOException {
    if (file.size() == 0) throw new IOException("empty file");
    int length = (int) Math.min(file.size(), RECORD + LONGEST_COMMENT);
    ByteBuffer end = read(file, file.size() - length, length);
    for (int at = length - RECORD; at >= 0; at--) {
      if (end.getInt(at) != SIGNATURE) continue;
      long size = Integer.toUnsignedLong(end.getInt(at + SIZE_AT));
      if (size > LARGEST)
        throw new IOException("its directory is larger than " + LARGEST + " bytes");
      long place = file.size() - length + at;
      if (size > place) throw new IOException("not a ZIP file, or truncated");
      return new Found(place, (int) size);
    }
    throw new IOException("not a ZIP file, or truncated");
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {}
    return bytes.rewind();
  }
}
