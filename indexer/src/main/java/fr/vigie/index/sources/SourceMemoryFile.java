package fr.vigie.index.sources;

import fr.vigie.index.reports.JobReport;
import fr.vigie.reading.FileStamp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * How a {@link SourceMemory} stands in a file: the format's number, the fingerprint of the source,
 * each file, and a checksum of all that at the end.
 */
final class SourceMemoryFile {

  private static final int FORMAT = 1;
  private static final int LARGEST = 1 << 30;

  private SourceMemoryFile() {}

  static byte[] bytes(String fingerprint, Map<FileStamp, FileContents> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeInt(FORMAT);
    write(out, fingerprint);
    out.writeInt(files.size());
    for (Map.Entry<FileStamp, FileContents> file : files.entrySet()) {
      write(out, file.getKey());
      write(out, file.getValue());
    }
    out.writeLong(checked.getChecksum().getValue());
    return bytes.toByteArray();
  }

  /**
   * @return nothing when it was written under another fingerprint or in another format
   * @throws IOException when the file is damaged
   */
  static Map<FileStamp, FileContents> read(Path file, String fingerprint) throws IOException {
    byte[] bytes = checked(file);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    Map<FileStamp, FileContents> files = new HashMap<>();
    if (in.readInt() != FORMAT || !string(in).equals(fingerprint)) return files;
    int count = in.readInt();
    for (int i = 0; i < count; i++) files.put(stamp(in), contents(in));
    return files;
  }

  private static byte[] checked(Path file) throws IOException {
    long size = Files.size(file);
    if (size < Long.BYTES || size > LARGEST) throw damaged(file);
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length - Long.BYTES;
    long stated = new DataInputStream(new ByteArrayInputStream(bytes, end, Long.BYTES)).readLong();
    if (stated != checksum(bytes, end)) throw damaged(file);
    return bytes;
  }

  private static IOException damaged(Path file) {
    return new IOException(file + " is damaged");
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }

  private static void write(DataOutputStream out, FileStamp file) throws IOException {
    write(out, file.name());
    write(out, file.path());
    out.writeLong(file.bytes());
    out.writeLong(file.modified());
    out.writeLong(file.changed());
    out.writeLong(file.node());
  }

  private static FileStamp stamp(DataInputStream in) throws IOException {
    return new FileStamp(
        string(in), string(in), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  private static void write(DataOutputStream out, FileContents contents) throws IOException {
    out.writeInt(contents.articles().size());
    for (FileContents.Key article : contents.articles()) {
      write(out, article.id());
      write(out, article.contentHash());
    }
    out.writeInt(contents.skipped().size());
    for (JobReport.Skip skip : contents.skipped()) {
      write(out, skip.file());
      write(out, skip.reason());
    }
  }

  private static FileContents contents(DataInputStream in) throws IOException {
    int articles = in.readInt();
    List<FileContents.Key> keys = new ArrayList<>(articles);
    for (int i = 0; i < articles; i++) keys.add(new FileContents.Key(string(in), string(in)));
    int skips = in.readInt();
    List<JobReport.Skip> skipped = new ArrayList<>(skips);
    for (int i = 0; i < skips; i++) skipped.add(new JobReport.Skip(string(in), string(in)));
    return new FileContents(keys, skipped);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
