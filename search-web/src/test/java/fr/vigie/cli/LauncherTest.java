package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Java the launchers take, and how much memory they give to each command. */
class LauncherTest {

  private static final Path BASH = Path.of("/bin/bash");
  private static final Path PACKAGING = Path.of("..", "packaging");
  private static final Path LAUNCHER = PACKAGING.resolve("launch.sh");
  private static final Path OF_A_CHECKOUT = Path.of("..", "vigie");

  @TempDir private Path folder;

  @Test
  void theHeapIsWhatTheSettingSays() throws IOException, InterruptedException {
    assertServerHeap("1g", heap("", Map.of("VIGIE_HEAP", "1g"), "serve"));
    assertEquals("-Xmx2g", heap("", Map.of("VIGIE_HEAP", "2g"), "index"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"64m", "65536k", "67108864", "1G", "1T"})
  void sizesAreWrittenAsJavaTakesThem(String size) throws IOException, InterruptedException {
    Process process = sourced("require_heap; echo taken", Map.of("VIGIE_HEAP", size));
    assertEquals("taken", output(process).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"63M", "65535k", "67108863", "9", "0m", "-1g", "1gb", "beaucoup", "m"})
  void aHeapThatIsNoneOrTooSmallIsRefused(String size) throws IOException, InterruptedException {
    Process process = sourced("require_heap; echo taken", Map.of("VIGIE_HEAP", size));
    String printed = output(process);
    assertEquals(2, process.waitFor(), printed);
    assertTrue(printed.startsWith("vigie: VIGIE_HEAP is no size of 64m or more"), printed);
    assertTrue(printed.strip().endsWith(": " + size), printed);
  }

  @Test
  void withoutASettingOtherCommandsThanServersHaveTheirOwn()
      throws IOException, InterruptedException {
    for (String command : List.of("index", "search", ""))
      assertEquals("-Xmx512m", heap("", Map.of(), command));
  }

  @Test
  void aServiceWithoutAHomeFindsItsJava() throws IOException, InterruptedException {
    Process process = start(OF_A_CHECKOUT, Map.of());
    String printed = output(process);
    process.waitFor();
    assertFalse(printed.contains("unbound"), printed);
  }

  @Test
  void aChosenJavaThatIsNoneIsNotReplacedByAnother() throws IOException, InterruptedException {
    Path installed = Files.createDirectories(folder.resolve("bin")).resolve("vigie");
    Files.copy(PACKAGING.resolve("vigie"), installed);
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(LAUNCHER, folder.resolve("lib").resolve("launch.sh"));
    for (Path launcher : List.of(OF_A_CHECKOUT, installed)) {
      Process process = start(launcher, Map.of("VIGIE_JAVA_HOME", "/nulle part"));
      String printed = output(process);
      assertEquals(2, process.waitFor(), printed);
      assertTrue(printed.contains("VIGIE_JAVA_HOME"), printed);
      assertTrue(printed.contains("/nulle part"), printed);
    }
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Process start(Path launcher, Map<String, String> environment) throws IOException {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    ProcessBuilder shell = new ProcessBuilder(BASH.toString(), launcher.toString(), "--print-java");
    shell.environment().clear();
    shell.environment().put("PATH", "/usr/bin:/bin");
    shell.environment().putAll(environment);
    return shell.redirectErrorStream(true).start();
  }

  @Test
  void aServerOfASmallIndexTakesLessHoweverItIsNamed() throws IOException, InterruptedException {
    Path index = Files.createDirectories(folder.resolve("mon index"));
    Path generation = Files.createDirectories(index.resolve("generations").resolve("000001-x"));
    Files.write(generation.resolve("_0.cfs"), new byte[5_000]);
    Path settings = Files.writeString(folder.resolve("s.properties"), "index = " + index + "\n");
    String named = index.toString();
    assertServerHeap("128m", heap("", Map.of(), "serve", "--index", named));
    assertServerHeap("128m", heap("", Map.of(), "serve", "--index=" + named, "--port", "0"));
    assertServerHeap("128m", heap("", Map.of("VIGIE_INDEX", named), "serve"));
    assertServerHeap("128m", heap("", Map.of("VIGIE_CONFIG", settings.toString()), "serve"));
    assertServerHeap("128m", heap("", Map.of(), "serve", "--config", settings.toString()));
    assertServerHeap("256m", heap("", Map.of("VIGIE_INDEX", named), "serve", "--index", "none"));
    assertServerHeap("256m", heap("", Map.of(), "serve"));
    assertServerHeap("256m", heap("", Map.of("VIGIE_CONFIG", folder.toString()), "serve"));
    String large = "du() { printf '4\\ta\\n1048576\\tb\\n'; };";
    assertServerHeap("256m", heap(large, Map.of(), "serve", "--index", named));
  }

  private static void assertServerHeap(String most, String printed) {
    assertTrue(printed.startsWith("-Xmx" + most + " -Xms64m "), printed);
  }

  /**
   * @param before what the shell does first
   */
  private static String heap(String before, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = sourced(before + " heap \"$@\"", environment, arguments);
    String printed = output(process);
    assertEquals(0, process.waitFor(), printed);
    return printed.strip().replaceAll(" +", " ");
  }

  /** Runs commands in a shell that has read the functions of the launchers. */
  private static Process sourced(
      String commands, Map<String, String> environment, String... arguments) throws IOException {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c"));
    command.add("set -euo pipefail; . \"$0\"; " + commands);
    command.add(LAUNCHER.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder shell = new ProcessBuilder(command);
    shell.environment().keySet().removeIf(name -> name.startsWith("VIGIE_"));
    shell.environment().putAll(environment);
    return shell.redirectErrorStream(true).start();
  }
}
