package fr.vigie.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a server, one a line; lines that begin with {@code #} are remarks. A server sees a
 * changed file within a second; one that cannot be read leaves the keys read before. Safe for use
 * by several threads, and by several processes.
 */
public final class KeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
  private static final long LOOK_NANOS = 1_000_000_000;
  private static final String HEAD = "# name, scopes, SHA-256 of the key, created\n";

  /** What was read, and of which file. */
  private record Read(FileTime modified, long size, Map<String, ApiKey> byHash) {}

  private final Path path;
  private final Clock clock;
  private volatile Read read;
  private volatile long nextLook;

  /**
   * @param path need not be there yet: there is no key then
   */
  public KeyFile(Path path, Clock clock) {
    this.path = path;
    this.clock = clock;
  }

  /** The key that was presented, if it is one of these. */
  Optional<ApiKey> find(String key) {
    if (read == null || System.nanoTime() - nextLook >= 0) look();
    return Optional.ofNullable(read.byHash.get(ApiKey.hash(key)));
  }

  /**
   * @throws IOException when the file cannot be read; names the line at fault
   */
  public List<ApiKey> list() throws IOException {
    if (Files.notExists(path)) return List.of();
    List<ApiKey> keys = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) continue;
      try {
        keys.add(ApiKey.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IOException(path + ", line " + number + ": " + e.getMessage(), e);
      }
    }
    return keys;
  }

  /**
   * Makes a key.
   *
   * @return the key itself, which is kept nowhere
   * @throws IllegalArgumentException when the name is taken or no name
   */
  public String add(String name, Set<Scope> scopes) throws IOException {
    String key = ApiKey.generate(new SecureRandom());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ApiKey added = new ApiKey(name, scopes, ApiKey.hash(key), now);
    try (Replacement replacement = Replacement.of(path)) {
      List<ApiKey> keys = new ArrayList<>(list());
      if (keys.stream().anyMatch(other -> other.name().equals(name)))
        throw new IllegalArgumentException(name + " has a key already: remove it first");
      keys.add(added);
      replacement.publish(text(keys));
    }
    return key;
  }

  /**
   * @return whether there was such a key
   */
  public boolean remove(String name) throws IOException {
    try (Replacement replacement = Replacement.of(path)) {
      List<ApiKey> keys = new ArrayList<>(list());
      if (!keys.removeIf(key -> key.name().equals(name))) return false;
      replacement.publish(text(keys));
      return true;
    }
  }

  private synchronized void look() {
    nextLook = System.nanoTime() + LOOK_NANOS;
    try {
      FileTime modified = Files.getLastModifiedTime(path);
      long size = Files.size(path);
      if (read != null && read.modified.equals(modified) && read.size == size) return;
      Map<String, ApiKey> byHash =
          list().stream().collect(Collectors.toMap(ApiKey::hash, Function.identity(), (a, b) -> a));
      read = new Read(modified, size, byHash);
    } catch (NoSuchFileException e) {
      read = new Read(FileTime.fromMillis(0), 0, Map.of());
    } catch (IOException e) {
      LOG.warn("the keys of {} cannot be read: {}", path, e.toString());
      if (read == null) read = new Read(FileTime.fromMillis(0), -1, Map.of());
    }
  }

  private static String text(List<ApiKey> keys) {
    return keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining("", HEAD, ""));
  }
}
