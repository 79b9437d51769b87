package fr.vigie.cli;

import fr.vigie.failure.Processes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Runs a command in this process, or as one of its own. */
record Commands(int exit, String out, String err) {

  static Commands run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Vigie.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return new Commands(commandLine.execute(arguments), out.toString(), err.toString());
  }

  /** Starts the program, its output and its errors in one stream. */
  static Process start(List<String> arguments) throws IOException {
    return new ProcessBuilder(Processes.command(Vigie.class, arguments))
        .redirectErrorStream(true)
        .start();
  }
}
