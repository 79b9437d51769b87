package fr.vigie.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a server again and again, as people do, and asks it for a search from the first moment on:
 * the time from the command to the answer, and the memory the process then has. Each is a new
 * process, killed once it answered.
 */
@Command(
    name = "start",
    description = "From the command to a server's first answer, and its memory then (Linux).",
    mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(2);

  @Option(names = "--index", required = true, description = "its index")
  private Path index;

  @Option(names = "--rounds", defaultValue = "9", description = "how many starts are counted")
  private int rounds;

  @Option(
      names = "--settle",
      defaultValue = "30",
      description = "seconds that one more runs before them: a checkout's makes the AOT cache")
  private int settle;

  /** One start. */
  private record Start(Duration wall, Duration cpu, ProcessStatus status) {

    String row() {
      return String.format(
          Locale.ROOT,
          "first answer %.2f s  processors %.2f s  %s",
          wall.toMillis() / 1e3,
          cpu.toMillis() / 1e3,
          status.row());
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    start(Duration.ofSeconds(settle));
    List<Duration> walls = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Start start = start(Duration.ZERO);
      System.out.println(start.row());
      walls.add(start.wall());
    }
    Collections.sort(walls);
    System.out.printf(
        Locale.ROOT,
        "first answer, of %d starts: least %.2f s, median %.2f s, most %.2f s%n",
        rounds,
        walls.getFirst().toMillis() / 1e3,
        walls.get(rounds / 2).toMillis() / 1e3,
        walls.getLast().toMillis() / 1e3);
    return 0;
  }

  private Start start(Duration settle) throws IOException, InterruptedException {
    int port = freePort();
    long begun = System.nanoTime();
    Process server = serve(port);
    try {
      while (!answers(port)) {
        if (!server.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos())
          throw new IllegalStateException("no answer from " + index);
        Thread.sleep(BETWEEN);
      }
      Duration wall = Duration.ofNanos(System.nanoTime() - begun);
      Duration cpu = server.info().totalCpuDuration().orElse(Duration.ZERO);
      ProcessStatus status = ProcessStatus.of(server.pid());
      Thread.sleep(settle);
      return new Start(wall, cpu, status);
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private Process serve(int port) throws IOException {
    String vigie = Path.of(System.getProperty("vigie.home"), "vigie").toString();
    return new ProcessBuilder(
            vigie,
            "serve",
            "--index",
            index.toString(),
            "--port",
            String.valueOf(port),
            "--log",
            "none")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static boolean answers(int port) {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET /api/v1/search?q=OTAN HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      server.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = server.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200");
    } catch (IOException e) {
      return false; // not there yet
    }
  }
}
