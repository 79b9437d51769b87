package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.JobOptions;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does once what a server does at its start and with its first requests, so that the virtual
 * machine can write down what it loaded and learned (an AOT cache, JEP 483, 514 and 515). Run twice
 * over one folder: the first time it makes a small index there, the second time it serves it. Each
 * class in the cache is loaded at every start, and those of indexing would be a quarter of them.
 * The launcher runs it; nobody need.
 */
@Command(name = "train", hidden = true, description = "Serve a few articles for an AOT cache.")
final class TrainCommand implements Callable<Integer> {

  private static final String ARTICLES = "training.jsonl";
  private static final int ROUNDS = 20;

  private static final List<String> REQUESTS =
      List.of(
          "/",
          "/?q=OTAN",
          "/?q=missiles+au+Japon&country=JP&ui=en",
          "/api/v1/search?q=OTAN&size=5",
          "/api/v1/search?q=%22forces+navales%22+OU+fr%C3%A9gat*&from=2020&sort=newest",
          "/api/v1/search?q=exercice+PROCHE/5+marine&lang=fr",
          "/api/v1/search?q=%E3%83%9F%E3%82%B5%E3%82%A4%E3%83%AB",
          "/api/v1/search?size=x",
          "/api/v1/suggest?q=ota",
          "/api/v1/documents/entrainement-1?q=marine",
          "/documents/entrainement-1?q=marine",
          "/api/v1/documents/entrainement-1/similar",
          "/api/v1/export.csv?q=marine",
          "/api/v1/export.jsonl?q=marine",
          "/api/v1/stats",
          "/feed.atom?q=marine",
          "/metrics",
          "/readyz");

  @Parameters(paramLabel = "FOLDER", description = "empty at first, holds a small index then")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Path index = folder.resolve("index");
    if (Files.exists(index)) ask(serve(index));
    else build(index);
    return 0;
  }

  private void build(Path index) throws IOException {
    Path articles = folder.resolve(ARTICLES);
    try (InputStream in = TrainCommand.class.getResourceAsStream(ARTICLES)) {
      Files.copy(in, articles);
    }
    Analysis analysis = new Analysis(Lexicon.shipped());
    Wiring.job(index, JobOptions.defaults(), analysis).build(new SourceFiles(List.of(articles)));
  }

  /** Starts the command that people start; gives its address. It serves until the process ends. */
  private static String serve(Path index) throws IOException {
    List<String> arguments =
        List.of("serve", "--index", index.toString(), "--port", "0", "--log", "none");
    CommandLine program = Vigie.commandLine(Settings.of(arguments, Map.of()), arguments);
    PipedReader end = new PipedReader();
    program.setOut(new PrintWriter(new PipedWriter(end), true));
    Thread.ofPlatform()
        .daemon()
        .name("main")
        .start(() -> program.execute(arguments.toArray(String[]::new)));
    String line = new BufferedReader(end).readLine();
    return line.substring(line.indexOf("http://"), line.length() - 1);
  }

  private static void ask(String server) throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String request : REQUESTS) read(URI.create(server + request));
    }
  }

  /** Reads an answer. Java's newer client brings five hundred classes, which no server needs. */
  private static void read(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = refused ? connection.getErrorStream() : connection.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
