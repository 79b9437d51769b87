package fr.vigie.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program in a page of documentation.
 *
 * @param language as its fence says
 * @param line of the page at which it starts
 */
record Example(String language, int line, String code) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```([a-z]+)\\n(.*?)^```$");
  private static final int SECONDS = 60;

  /** What runs a language, and the file it wants. */
  private record Runner(List<String> command, String file) {}

  private static final Map<String, Runner> RUNNERS =
      Map.of(
          "sh", new Runner(List.of("sh", "-e"), "example.sh"),
          "python", new Runner(List.of("python3"), "example.py"),
          "js", new Runner(List.of("node"), "example.mjs"));

  /** The code blocks of a page, in order. */
  static List<Example> in(String page) {
    Matcher fence = FENCE.matcher(page);
    return fence
        .results()
        .map(
            block ->
                new Example(
                    block.group(1),
                    (int) page.substring(0, block.start()).lines().count() + 1,
                    block.group(2)))
        .toList();
  }

  boolean isProgram() {
    return RUNNERS.containsKey(language);
  }

  /** The programs it calls that this machine may lack. */
  Stream<List<String>> needs() {
    return switch (language) {
      case "sh" -> Stream.of(List.of("curl", "--version"), List.of("sh", "-c", "true"));
      case "js" -> Stream.of(List.of("node", "-e", "fetch"));
      default -> Stream.of(List.of("python3", "--version"));
    };
  }

  /** Runs it in a folder; gives its exit code and what it printed. */
  Map.Entry<Integer, String> run(Path folder) throws IOException, InterruptedException {
    Runner runner = RUNNERS.get(language);
    Files.writeString(folder.resolve(runner.file), code);
    List<String> command = Stream.concat(runner.command.stream(), Stream.of(runner.file)).toList();
    return run(command, folder);
  }

  static Map.Entry<Integer, String> run(List<String> command, Path folder)
      throws IOException, InterruptedException {
    Path printed = folder.resolve("printed.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    builder.environment().put("no_proxy", "127.0.0.1");
    Process process = builder.start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
    return Map.entry(process.waitFor(), Files.readString(printed, StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return language + " at line " + line;
  }
}
