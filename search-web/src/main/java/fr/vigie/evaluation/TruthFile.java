package fr.vigie.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what is true of each text of a corpus. */
final class TruthFile {

  static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "date",
          "precision",
          "lang",
          "countries",
          "topics",
          "first_words",
          "last_words");

  /**
   * What is true of one text.
   *
   * @param id its document id
   * @param title its title, empty when it has none
   * @param date {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or empty
   * @param lang ISO 639-1 code
   * @param countries ISO codes of what it is about, most salient first
   * @param topics topic ids, main first
   * @param firstWords how the article's own text begins
   * @param lastWords how it ends
   */
  record Truth(
      String id,
      String title,
      String date,
      String lang,
      List<String> countries,
      List<String> topics,
      String firstWords,
      String lastWords) {}

  private TruthFile() {}

  /**
   * @throws IOException when the file cannot be read or a line has not the columns; the message
   *     names file and line
   */
  static List<Truth> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !List.of(lines.getFirst().split("\t")).equals(COLUMNS)) {
      throw new IOException(
          file + " does not begin with the columns " + String.join(", ", COLUMNS));
    }
    List<Truth> truths = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != COLUMNS.size())
        throw new IOException(file + ", line " + (i + 1) + " has " + cells.length + " cells");
      truths.add(truth(cells));
    }
    return truths;
  }

  private static Truth truth(String[] cells) {
    return new Truth(
        cells[0],
        cells[1],
        cells[2],
        cells[4],
        values(cells[5]),
        values(cells[6]),
        cells[7],
        cells[8]);
  }

  private static List<String> values(String cell) {
    return Arrays.stream(cell.split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
