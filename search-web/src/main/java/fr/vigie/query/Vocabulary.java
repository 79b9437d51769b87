package fr.vigie.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The operators and field names people type, from {@code vocabulary.tsv}. Immutable.
 *
 * @param operators by word, upper case
 * @param fields by name, lower case; for each field the one we print comes first
 */
record Vocabulary(Map<String, Token.Operator.Kind> operators, Map<String, Field> fields) {

  private static final String FILE = "vocabulary.tsv";

  /** The vocabulary of the product, read and checked once. */
  static final Vocabulary SHIPPED = load();

  Optional<Token.Operator.Kind> operator(String word) {
    return Optional.ofNullable(operators.get(word));
  }

  Optional<Field> field(String name) {
    return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name we print. */
  String name(Field field) {
    return first(fields, field);
  }

  /** The word we print. */
  String word(Token.Operator.Kind operator) {
    return first(operators, operator);
  }

  private static <T> String first(Map<String, T> words, T meaning) {
    return words.entrySet().stream()
        .filter(e -> e.getValue().equals(meaning))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static Vocabulary load() {
    Vocabulary vocabulary = new Vocabulary(new LinkedHashMap<>(), new LinkedHashMap<>());
    try (InputStream in = Vocabulary.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(vocabulary::add);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    for (var operator : Token.Operator.Kind.values())
      require(vocabulary.operators.containsValue(operator), operator);
    for (Field field : allFields()) require(vocabulary.fields.containsValue(field), field);
    return vocabulary;
  }

  private void add(String line) {
    List<String> cells = List.of(line.split("\t"));
    require(cells.size() > 2, line);
    for (String word : cells.subList(2, cells.size())) {
      switch (cells.getFirst()) {
        case "operator" -> {
          var meaning = Token.Operator.Kind.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
          require(
              word.equals(word.toUpperCase(Locale.ROOT)) && operators.put(word, meaning) == null,
              line);
        }
        case "field" -> {
          Field meaning = named(cells.get(1));
          require(
              word.chars().allMatch(Character::isLetter) && fields.put(word, meaning) == null,
              line);
        }
        default -> require(false, line);
      }
    }
  }

  private static Field named(String name) {
    return allFields().stream()
        .filter(field -> field.toString().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + ": no field " + name));
  }

  private static List<Field> allFields() {
    List<Field> all = new ArrayList<>(Arrays.asList(Field.Text.values()));
    all.addAll(Arrays.asList(Field.Value.values()));
    all.addAll(Arrays.asList(Field.Date.values()));
    return all;
  }

  private static void require(boolean holds, Object culprit) {
    if (!holds)
      throw new IllegalStateException(
          FILE + ": " + culprit + " is missing, given twice or malformed");
  }
}
