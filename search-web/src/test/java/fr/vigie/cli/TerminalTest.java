package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator reads in a terminal. */
class TerminalTest {

  private static final String RED = "\u001B[31m";

  @TempDir private Path folder;

  @Test
  void whatAnIdOrAFileNameHoldsDoesNotReachTheTerminal() throws IOException {
    String id = "rouge\\u001b[31m\\u009b1m\\nseconde ligne";
    String line = "{\"id\":\"" + id + "\",\"title\":\"La vedette\",\"text\":\"Elle part.\"}\n";
    Path articles = Files.writeString(folder.resolve("articles.jsonl"), line);
    Path index = folder.resolve("index");
    assertEquals(0, run("index", articles, index).exit());
    Commands found = Commands.run("search", "--index", index.toString(), "vedette");
    assertSafe(found.out());
    assertTrue(found.out().contains("rouge [31m 1m seconde ligne"), found.out());
    assertSafe(Commands.run("explain", articles.toString()).out());
    Commands tried =
        Commands.run(
            "lexicon", "try", "--list", "--index", index.toString(), "vedette, canonnière");
    assertTrue(tried.out().contains("  + rouge [31m 1m seconde ligne\n"), tried.out());
    Path empty = Files.createFile(folder.resolve("vide" + RED + ".txt"));
    Commands explained = Commands.run("explain", empty.toString());
    assertEquals(1, explained.exit());
    assertSafe(explained.err());
    assertSafe(Commands.run("verify", "--index", folder.resolve("nul" + RED).toString()).err());
  }

  @Test
  void tooLittleMemoryNamesTheSettingThatGivesMore() {
    Exception failure = new ExecutionException(new OutOfMemoryError("Java heap space"));
    assertTrue(Vigie.reason(failure).contains("set VIGIE_HEAP to more than "));
  }

  private static void assertSafe(String text) {
    assertFalse(text.isEmpty());
    assertTrue(text.lines().noneMatch(line -> line.matches(".*\\p{Cc}.*")), text);
  }

  @Test
  void theListOfGenerationsSaysWhenThePublishedOneIsNotRead() throws IOException {
    Path articles = Files.writeString(folder.resolve("a.txt"), "La frégate rentre au port.");
    Path index = folder.resolve("index");
    assertEquals(0, run("index", articles, index).exit());
    assertEquals(1, generations(index).lines().count());
    Files.delete(index.resolve("current"));
    String listed = generations(index);
    assertTrue(listed.contains("'current' is missing or damaged; reading 000001-"), listed);
    Path generation;
    try (Stream<Path> all = Files.list(index.resolve("generations"))) {
      generation = all.findFirst().orElseThrow();
    }
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".si")).toList())
        Files.delete(file);
    }
    listed = generations(index);
    assertTrue(listed.contains("no generation in " + index + " can be read"), listed);
  }

  private static String generations(Path index) {
    Commands listed = Commands.run("generations", "--index", index.toString());
    assertEquals(0, listed.exit(), listed.err());
    return listed.out();
  }

  private static Commands run(String command, Path articles, Path index) {
    return Commands.run(command, "--quiet", "--index", index.toString(), articles.toString());
  }
}
