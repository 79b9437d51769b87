package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What a command says of itself and of what it cannot do. */
class HelpTest {

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfAndItsExitCodes(List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    Commands run = Commands.run(arguments.toArray(String[]::new));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().startsWith("Usage: vigie " + String.join(" ", command) + " "), run.out());
    assertTrue(run.out().contains("2   wrong usage"), run.out());
  }

  @Test
  void aKeyThatCannotBeMadeShowsHowOneIs() {
    Commands run = Commands.run("key", "add", "veille", "--scope", "root", "--keys", "unused");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("Usage: vigie key add "), run.err());
  }

  @Test
  void aMissingFileIsNamedOnce() {
    Commands run = Commands.run("explain", "nowhere.txt");
    assertEquals(1, run.exit());
    assertEquals("vigie: no such file or folder: nowhere.txt", run.err().strip());
  }

  static Stream<List<String>> commands() {
    return below(Vigie.commandLine(), List.of());
  }

  private static Stream<List<String>> below(CommandLine command, List<String> path) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(
            named -> {
              List<String> longer =
                  Stream.concat(path.stream(), Stream.of(named.getKey())).toList();
              return Stream.concat(Stream.of(longer), below(named.getValue(), longer));
            });
  }
}
