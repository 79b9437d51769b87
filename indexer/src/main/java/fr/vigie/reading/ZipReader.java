package fr.vigie.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.reading.characters.CleanText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive: each member is read like a file in a folder, hidden ones left out, in the order of
 * names. Nothing is written where a member's name says.
 */
record ZipReader(Limits limits) implements ArticleReader {

  /** What archives made on western Windows use for names that are not UTF-8. */
  private static final Charset OLD_NAMES =
      Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;

  private static final String ENCRYPTED = "encrypted: opens with a password only";

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    switch (file.content()) {
      case SourceFile.OnDisk disk -> read(disk.path(), delivery);
      case SourceFile.Held held -> readHeld(held.bytes(), delivery);
    }
  }

  /** The directory of an archive stands at its end, so one in another file needs a place. */
  private void readHeld(byte[] bytes, Delivery delivery) throws IOException {
    Path place = Files.createTempFile("vigie-", ".zip");
    try {
      Files.write(place, bytes);
      read(place, delivery);
    } finally {
      Files.deleteIfExists(place);
    }
  }

  private void read(Path path, Delivery delivery) throws IOException {
    ZipDirectory.check(path);
    try (ZipFile zip = open(path)) {
      read(zip, Set.of(), delivery);
    } catch (EncryptedException e) {
      readOpenMembers(path, delivery);
    }
  }

  /** Java opens no archive with a single encrypted member: a copy that calls none so is opened. */
  private void readOpenMembers(Path path, Delivery delivery) throws IOException {
    Path place = Files.createTempFile("vigie-", ".zip");
    try {
      Files.copy(path, place, StandardCopyOption.REPLACE_EXISTING);
      Set<String> encrypted = ZipDirectory.clearEncryption(place, List.of(UTF_8, OLD_NAMES));
      try (ZipFile zip = open(place)) {
        read(zip, encrypted, delivery);
      }
    } finally {
      Files.deleteIfExists(place);
    }
  }

  private void read(ZipFile zip, Set<String> encrypted, Delivery delivery) throws IOException {
    if (zip.size() > limits.maxEntries())
      throw new IOException("holds more than " + limits.maxEntries() + " files");
    List<? extends ZipEntry> members =
        zip.stream()
            .filter(member -> !member.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    for (ZipEntry member : members) read(zip, member, encrypted, delivery);
  }

  private static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), UTF_8);
    } catch (ZipException | EOFException e) {
      return openWithOldNames(path);
    }
  }

  private static ZipFile openWithOldNames(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), OLD_NAMES);
    } catch (ZipException | EOFException e) {
      String message = e.getMessage() == null ? "it ends too early" : e.getMessage();
      if (message.contains("encrypted")) throw new EncryptedException(e);
      throw new IOException("damaged ZIP file: " + message, e);
    }
  }

  /** A member opens with a password only. */
  private static final class EncryptedException extends IOException {

    EncryptedException(IOException cause) {
      super(ENCRYPTED, cause);
    }
  }

  private void read(ZipFile zip, ZipEntry member, Set<String> encrypted, Delivery delivery)
      throws IOException {
    delivery.allowance().member();
    String name = CleanText.line(member.getName().replace('\\', '/'));
    List<String> steps = List.of(name.split("/"));
    if (name.isEmpty() || name.startsWith("/") || steps.contains("..") || name.contains(":/"))
      delivery.memberFault(name, "a name that leads out of the archive");
    else if (steps.contains("__MACOSX") || steps.stream().anyMatch(step -> step.startsWith(".")))
      delivery.skippedMember(name, "hidden");
    else if (!delivery.reads(name)) delivery.skippedMember(name, "no format that is read");
    else if (encrypted.contains(member.getName())) delivery.memberFault(name, ENCRYPTED);
    else readMember(zip, member, name, delivery);
  }

  private void readMember(ZipFile zip, ZipEntry member, String name, Delivery delivery)
      throws IOException {
    byte[] bytes;
    try (InputStream in = new Metered(zip.getInputStream(member), delivery.allowance())) {
      bytes = SourceFile.bytes(in, limits);
    } catch (Allowance.ExceededException spent) {
      throw spent;
    } catch (IOException | IllegalArgumentException e) {
      boolean large = String.valueOf(e.getMessage()).startsWith("larger than");
      delivery.memberFault(name, large ? e.getMessage() : "damaged in the archive");
      return;
    }
    delivery.member(name, bytes);
  }
}
