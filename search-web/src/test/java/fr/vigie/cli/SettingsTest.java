package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What an administrator sets, and what {@code docs/configuration.md} says of it. */
class SettingsTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (.*) \\| (.*) \\|$");

  @TempDir private Path folder;

  @Test
  void aFlagGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Path file = file("port = 1\nhost = ::1\nrate=5 \n# a remark\nlog = json\n");
    Map<String, String> environment =
        Map.of("VIGIE_PORT", "2", "VIGIE_HOST", "127.0.0.2", "VIGIE_CONFIG", file.toString());
    Map<String, String> shown = config(environment, "--port", "3");
    assertEquals("3 (--port)", shown.get("port"));
    assertEquals("127.0.0.2 (VIGIE_HOST)", shown.get("host"));
    assertEquals("5 (" + file + ")", shown.get("rate"));
    assertEquals("json (" + file + ")", shown.get("log"));
    assertEquals("64 (default)", shown.get("max-waiting"));
    assertEquals("- (default)", shown.get("keys"));
  }

  @Test
  void theFlagNamesTheFileTooAndGoesBeforeTheEnvironment() throws IOException {
    Path file = file("port = 1\n");
    Map<String, String> environment = Map.of("VIGIE_CONFIG", "/nowhere");
    assertTrue(config(environment, "--config", file.toString()).get("port").startsWith("1 "));
    assertTrue(config(environment, "--config=" + file).get("port").startsWith("1 "));
  }

  @Test
  void aCommandRunsWithTheSettingsAsIfTheyWereTyped() throws IOException {
    Path file = file("index = " + folder.resolve("none") + "\nport = 70000\n");
    Run run = run(Map.of(), "serve", "--config", file.toString());
    assertEquals(2, run.status);
    assertTrue(run.err.contains("--port is not 0 to 65535: 70000"), run.err);
    run = run(Map.of("VIGIE_PORT", "0"), "serve", "--config", file.toString());
    assertEquals(1, run.status, run.err);
    assertTrue(run.err.contains("none"), run.err);
  }

  @Test
  void aWrongValueIsNamedWhereItStands() throws IOException {
    Path file = file("max-wait = 0\nhost = nowhere.invalid\n");
    String index = folder.toString();
    String[] serve = {"serve", "--index", index, "--config", file.toString()};
    Run run = run(Map.of("VIGIE_PORT", "abc"), serve);
    assertEquals(2, run.status);
    assertTrue(run.err.startsWith("VIGIE_PORT: Invalid value for option '--port': 'abc'"), run.err);
    run = run(Map.of(), serve);
    assertTrue(run.err.startsWith(file + ": --max-wait is not 1 or more: 0"), run.err);
    run = run(Map.of("VIGIE_PORT", "1"), "serve", "--index", index, "--port", "abc");
    assertTrue(run.err.startsWith("Invalid value for option '--port'"), run.err);
    run = run(Map.of("VIGIE_KEEP", "0"), "update", index, "--index", index);
    assertTrue(run.err.startsWith("VIGIE_KEEP: --keep: "), run.err);
  }

  @Test
  void aSiteThatIsNoneIsRefusedBeforeTheServerStarts() {
    Run run = serve("--origins", "https://site.example,http://a b");
    assertEquals(2, run.status);
    assertTrue(run.err.startsWith("--origins: no site like "), run.err);
    assertTrue(run.err.contains("http://a b"), run.err);
  }

  @Test
  void aServerWithoutKeysSaysSoWhenItStarts() throws IOException {
    Path keys = folder.resolve("keys");
    assertTrue(serve("--keys", keys.toString(), "--port", "0").err.contains("no key in " + keys));
    Files.writeString(keys, "not a key\n");
    assertTrue(serve("--keys", keys.toString(), "--port", "0").err.contains(keys + ", line 1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prot = 1\n", "quiet = true\n", "config = x\n", "help = true\n"})
  void whatIsNoSettingIsRefusedByName(String line) throws IOException {
    Path file = file(line);
    Settings settings = Settings.of(List.of("--config", file.toString()), Map.of());
    CommandLine program = Vigie.commandLine(settings);
    IOException e =
        assertThrows(
            IOException.class, () -> settings.requireKnown(Settings.all(program).keySet()));
    assertTrue(e.getMessage().contains("'" + line.split(" ")[0] + "'"), e.getMessage());
    assertEquals(2, Vigie.run(List.of("config", "--config", file.toString()), Map.of()));
    assertEquals(2, Vigie.run(List.of("config", "--config", "/nowhere"), Map.of()));
  }

  @Test
  void aPublicAddressNeedsADoorOrAWord() {
    for (String host : List.of("0.0.0.0", "::", "192.0.2.1")) {
      Run open = serve("--host", host);
      assertEquals(2, open.status);
      assertTrue(open.err.contains("--insecure-public"), open.err);
      assertFalse(
          serve("--host", host, "--insecure-public").err.contains("can be reached by others"));
      assertTrue(serve("--host", host, "--insecure-public").err.contains("anyone who reaches"));
      assertFalse(serve("--host", host, "--keys", "k").err.contains("anyone"));
    }
    assertTrue(serve("--user-header", "X-User").err.contains("trusted"));
    Run unknown = serve("--host", "nowhere.invalid", "--keys", "k");
    assertEquals(2, unknown.status);
    assertTrue(unknown.err.startsWith("--host is unknown: nowhere.invalid"), unknown.err);
    assertFalse(serve("--host", "localhost").err.contains("reached"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--rate=-1",
        "--max-searches=-1",
        "--max-waiting=-1",
        "--max-wait=-5",
        "--max-wait=0",
        "--max-exports=0",
        "--proxies=nonsense",
        "--proxies=10.1.2.3/8"
      })
  void whatMakesNoSenseIsNamedAndWrongUsage(String option) {
    Run run = serve(option);
    assertEquals(2, run.status, run.err);
    String[] parts = option.split("=");
    assertTrue(run.err.lines().findFirst().orElse("").contains(parts[0]), run.err);
    assertTrue(run.err.contains(parts[1]), run.err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--max-pages=0", "--max-file-mb=-1", "--max-seconds=0", "--wait=-1"})
  void aLimitOfAJobThatMakesNoSenseIsNamed(String option) {
    Run run = run(Map.of(), "update", ".", "--index", folder.toString(), option);
    run = run.status == 2 ? run : run(Map.of(), "index", ".", "--index", "none", option);
    assertEquals(2, run.status, run.err);
    assertTrue(run.err.startsWith(option.split("=")[0]), run.err);
  }

  @Test
  void listsMayHaveSpacesAndNothingBetweenTheirCommas() {
    for (String list : List.of("", ",", "127.0.0.1, 10.0.0.0/8, ::1, fe80::/10,")) {
      Run run = serve("--port", "0", "--proxies", list);
      assertEquals(1, run.status, run.err);
      assertTrue(run.err.contains("not an index"), run.err);
    }
  }

  @Test
  void anEmptyNameIsNoFolderAndNoGeneration() throws IOException {
    for (String command : List.of("generations", "verify", "rollback", "update")) {
      List<String> typed = new ArrayList<>(List.of(command));
      if (command.equals("update")) typed.add(".");
      Run run = run(Map.of("VIGIE_INDEX", ""), typed.toArray(String[]::new));
      assertEquals(2, run.status, run.err);
      assertTrue(run.err.contains("--index"), run.err);
    }
    Run run = run(Map.of(), "rollback", "--index", folder.toString(), "--to", "");
    assertEquals(2, run.status, run.err);
    assertTrue(run.err.contains("--to"), run.err);
  }

  @Test
  void aFileMayBeginAsWindowsWritesIt() throws IOException {
    Path file = file("\uFEFFport = 9000\r\nrate = 5\r\n");
    Map<String, String> shown = config(Map.of("VIGIE_CONFIG", file.toString()));
    assertEquals("9000 (" + file + ")", shown.get("port"));
    assertEquals("5 (" + file + ")", shown.get("rate"));
    assertEquals("50% (default)", shown.get("max-deletes"));
  }

  @Test
  void whatCannotBeReadOrWrittenIsNamedWithTheReason() {
    String keys = folder.resolve("nowhere").resolve("keys").toString();
    Run run = run(Map.of(), "key", "add", "veille", "--keys", keys);
    assertEquals(1, run.status);
    assertTrue(run.err.contains("nowhere") && run.err.contains("NoSuchFile"), run.err);
  }

  @Test
  void keysAreMadeListedAndRemoved() throws IOException {
    Path keys = folder.resolve("keys");
    Map<String, String> environment = Map.of("VIGIE_KEYS", keys.toString());
    Run made = run(environment, "key", "add", "veille", "--scope", "search,admin");
    assertEquals(0, made.status, made.err);
    assertTrue(made.out.strip().matches("vigie_[A-Za-z0-9_-]{43}"), made.out);
    assertFalse(Files.readString(keys).contains(made.out.strip()));
    assertTrue(
        run(environment, "key", "list").out.startsWith("veille  admin,search  20")
            || run(environment, "key", "list").out.startsWith("veille  search,admin  20"));
    assertEquals(2, run(environment, "key", "add", "veille").status);
    assertEquals(2, run(environment, "key", "add", "autre", "--scope", "root").status);
    assertEquals(0, run(Map.of(), "key", "remove", "veille", "--keys", keys.toString()).status);
    assertEquals(1, run(environment, "key", "remove", "veille").status);
    assertEquals(2, run(Map.of(), "key", "list").status);
  }

  @Test
  void thePageNamesEverySettingWithItsDefault() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList())
      documented.put(row.group(1), row.group(3));
    CommandLine program = Vigie.commandLine(Settings.of(List.of(), Map.of()));
    Map<String, OptionSpec> settings = Settings.all(program);
    assertEquals(settings.keySet(), documented.keySet(), "settings of docs/configuration.md");
    settings.forEach(
        (name, option) -> {
          String normal = option.defaultValue();
          if (normal != null && !normal.isEmpty() && !normal.startsWith("${"))
            assertTrue(documented.get(name).contains("`" + normal + "`"), name);
        });
  }

  private Map<String, String> config(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("config"));
    all.addAll(List.of(arguments));
    Run run = run(environment, all.toArray(String[]::new));
    assertEquals(0, run.status, run.err);
    return run.out
        .lines()
        .map(line -> line.split(" +", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1].replaceAll(" +", " ")));
  }

  private Run serve(String... arguments) {
    List<String> all = new ArrayList<>(List.of("serve", "--index", folder.toString()));
    all.addAll(List.of(arguments));
    return run(Map.of(), all.toArray(String[]::new));
  }

  private record Run(int status, String out, String err) {}

  private static Run run(Map<String, String> environment, String... arguments) {
    try {
      CommandLine program = Vigie.commandLine(Settings.of(List.of(arguments), environment));
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      program.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
      return new Run(program.execute(arguments), out.toString(), err.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("vigie.properties"), lines);
  }
}
