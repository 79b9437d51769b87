package fr.vigie.benchmarks;

import fr.vigie.api.QuestionParameters;
import fr.vigie.search.Question;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A query log: one query string a line. */
final class LogFile {

  private LogFile() {}

  static List<String> lines(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty()) throw new IOException(file + " holds no search");
    return lines;
  }

  static List<Question> questions(Path file) throws IOException {
    return lines(file).stream().map(LogFile::question).toList();
  }

  /** The question that a query string asks. */
  static Question question(String queryString) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : queryString.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 0) continue;
      parameters
          .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
          .add(URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return QuestionParameters.read(parameters);
  }
}
