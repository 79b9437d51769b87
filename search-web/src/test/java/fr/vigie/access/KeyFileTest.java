package fr.vigie.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;
  private Path path;
  private KeyFile keys;

  @BeforeEach
  void open() {
    path = folder.resolve("keys");
    keys = new KeyFile(path, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void aKeyIsKnownByWhatItIsAndWrittenNowhere() throws IOException {
    String key = keys.add("veille", Set.of(Scope.SEARCH));
    assertTrue(key.matches("vigie_[A-Za-z0-9_-]{43}"), key);
    assertEquals("veille", keys.find(key).orElseThrow().name());
    assertEquals(Set.of(Scope.SEARCH), keys.find(key).orElseThrow().scopes());
    assertTrue(keys.find(key + "x").isEmpty());
    assertTrue(keys.find("").isEmpty());
    assertFalse(Files.readString(path).contains(key));
    assertTrue(keys.find(ApiKey.hash(key)).isEmpty(), "a hash is no key");
  }

  @Test
  void theFileIsItsOwnersAloneAndKeepsThePermissionsItWasGiven() throws IOException {
    keys.add("a", Set.of(Scope.SEARCH));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    keys.add("b", Set.of(Scope.ADMIN));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void theFileStaysItsOwnersWhoeverAddsAKey() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"), "who may give files away");
    keys.add("a", Set.of(Scope.SEARCH));
    var nobody = path.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(path, nobody.lookupPrincipalByName("nobody"));
    keys.add("b", Set.of(Scope.SEARCH));
    assertEquals("nobody", Files.getOwner(path).getName());
  }

  @Test
  void aLinkToTheFileStays() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), path);
    keys.add("a", Set.of(Scope.SEARCH));
    new KeyFile(link, Clock.systemUTC()).add("b", Set.of(Scope.SEARCH));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(2, keys.list().size());
  }

  @Test
  void aFileThatCannotBeLookedForIsNotTakenForNone() throws IOException {
    Path loop = folder.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    KeyFile unknown = new KeyFile(loop.resolve("keys"), Clock.systemUTC());
    assertThrows(IOException.class, unknown::list);
  }

  @Test
  void aRemovedKeyOpensNothing() throws IOException {
    String key = keys.add("veille", Set.of(Scope.SEARCH, Scope.ADMIN));
    assertTrue(keys.remove("veille"));
    assertFalse(keys.remove("veille"));
    assertTrue(new KeyFile(path, Clock.systemUTC()).find(key).isEmpty());
  }

  @Test
  void aNameIsTakenOnce() throws IOException {
    keys.add("veille", Set.of(Scope.SEARCH));
    assertThrows(IllegalArgumentException.class, () -> keys.add("veille", Set.of(Scope.SEARCH)));
    assertEquals(1, keys.list().size());
    assertEquals(NOW, keys.list().getFirst().created());
  }

  @Test
  void keysThatAreAddedAtTheSameTimeAreAllThere() throws Exception {
    List<Callable<String>> adders = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      KeyFile own = new KeyFile(path, Clock.systemUTC());
      String name = "k" + i;
      adders.add(() -> own.add(name, Set.of(Scope.SEARCH)));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(adders.size())) {
      for (Future<String> added : threads.invokeAll(adders))
        assertTrue(new KeyFile(path, Clock.systemUTC()).find(added.get()).isPresent());
    }
    assertEquals(adders.size(), keys.list().size());
  }

  @Test
  void whatAKilledCommandLeftIsNamed() throws IOException {
    Path left = Files.createFile(folder.resolve(".keys.new"));
    IOException e = assertThrows(IOException.class, () -> keys.add("a", Set.of(Scope.SEARCH)));
    assertTrue(e.getMessage().contains(left.toString()), e.getMessage());
    assertTrue(Files.exists(left), "it may be another command's");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb", "é", "-a", "a\n"})
  void whatIsNoNameIsRefused(String name) {
    assertThrows(IllegalArgumentException.class, () -> keys.add(name, Set.of(Scope.SEARCH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a\tsearch\tabc\t2026-01-02T03:04:05Z", "a\troot\t00\t2026-01-02T03:04:05Z"})
  void aLineThatCannotBeReadIsNamed(String line) throws IOException {
    Files.writeString(path, "# head\n" + line + "\n");
    IOException e = assertThrows(IOException.class, () -> keys.list());
    assertTrue(e.getMessage().contains("line 2"), e.getMessage());
  }

  @Test
  void withoutAFileThereIsNoKey() throws IOException {
    assertTrue(keys.find("vigie_x").isEmpty());
    assertEquals(List.of(), keys.list());
  }
}
