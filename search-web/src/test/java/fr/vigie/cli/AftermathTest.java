package fr.vigie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others hear of a run. */
class AftermathTest {

  @TempDir Path temp;
  private Path articles;
  private Path index;

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(temp.resolve("articles"));
    index = temp.resolve("index");
    Files.writeString(articles.resolve("un.txt"), "Un article sur la flotte.\n");
  }

  @Test
  void theReportIsPostedAndTheFiguresAreWritten() throws Exception {
    BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/vigie",
        exchange -> {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          posted.add(
              type
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    Path metrics = temp.resolve("vigie.prom");
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/vigie?job=night";
    Commands run = run("--notify-url", url, "--metrics-file", metrics.toString());
    server.stop(0);
    assertEquals(0, run.exit(), run.err());
    String post = posted.take();
    assertTrue(post.startsWith("application/json {"), post);
    JsonNode report = new ObjectMapper().readTree(post.substring("application/json ".length()));
    assertEquals("published", report.get("status").asText());
    assertEquals(
        1, report.get("breakdown").get("fields").get("lang").get("fr").get("after").asInt());
    assertTrue(Files.readString(metrics).contains("vigie_job_documents 1\n"));
  }

  @Test
  void whatCannotBePassedOnIsAWarningAndNotAFailure() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    String nowhere = temp.resolve("nowhere").resolve("vigie.prom").toString();
    Commands run =
        run("--notify-url", "http://localhost:" + closed + "/", "--metrics-file", nowhere);
    assertEquals(0, run.exit());
    assertTrue(
        run.err().contains("warning: the report could not be sent to http://localhost:" + closed),
        run.err());
    assertTrue(
        run.err().contains("warning: the metrics could not be written to " + nowhere), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "http://10.0.0.1/",
        "http://127.0.0.1.example.org/",
        "ftp://localhost/",
        "localhost",
        "https://user:secret@example.org/",
        "file:///tmp/x",
        "http://0x7f.1/",
        "http://localhost:99999/",
        "a b"
      })
  void aReportLeavesTheMachineOnlyOverTls(String url) {
    Commands run = run("--notify-url", url);
    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().contains("--notify-url"), run.err());
    assertTrue(Files.notExists(index), "and nothing was done");
  }

  private Commands run(String... options) {
    String[] arguments = new String[options.length + 5];
    System.arraycopy(
        new String[] {"index", articles.toString(), "--index", index.toString(), "--quiet"},
        0,
        arguments,
        0,
        5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    return Commands.run(arguments);
  }
}
