package fr.vigie.failure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes with the classes of this one, as small and as quick as they get. */
public record Processes(Path logs) {

  /** The command that runs this program. */
  public static List<String> command(Class<?> main, List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(arguments);
    return command;
  }

  Process start(String name, Class<?> main, List<String> arguments) throws IOException {
    File log = logs.resolve(name + ".log").toFile();
    return new ProcessBuilder(command(main, arguments))
        .redirectError(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }
}
