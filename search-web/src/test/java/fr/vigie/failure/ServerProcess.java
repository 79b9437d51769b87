package fr.vigie.failure;

import fr.vigie.cli.Vigie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The server, killed and started again on the same port. */
final class ServerProcess implements AutoCloseable {

  private final Processes processes;
  private final Path index;
  private Process process;
  private volatile int port;
  private volatile int deaths;
  private volatile boolean up;

  ServerProcess(Processes processes, Path index) throws IOException {
    this.processes = processes;
    this.index = index;
    start();
  }

  /**
   * How often it was killed. A request during which this changed, or the server was not up, may be
   * cut off.
   */
  int deaths() {
    return deaths;
  }

  boolean isUp() {
    return up;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  void killAndRestart() throws IOException, InterruptedException {
    up = false;
    deaths++;
    process.destroyForcibly().waitFor();
    start();
  }

  @Override
  public void close() {
    up = false;
    process.destroyForcibly();
  }

  private void start() throws IOException {
    process =
        processes.start(
            "server",
            Vigie.class,
            List.of(
                "serve",
                "--index",
                index.toString(),
                "--port",
                String.valueOf(port),
                "--check-every",
                "1s",
                "--log", // nobody reads on after the first line
                "none"));
    String line =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (line == null || !line.startsWith("Vigie: http"))
      throw new IOException("the server said: " + line);
    port = Integer.parseInt(line.replaceAll(".*:([0-9]+)/", "$1"));
    up = true;
  }
}
