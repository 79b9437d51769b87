package fr.vigie.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a query that no article need hold: articles, prepositions, pronouns, and the words that
 * make a question. They stay in the index, so that phrases keep them.
 */
final class FunctionWords {

  private static final String FILE = "function-words.tsv";

  /** The first cell of a row begins so when its words make a question. */
  private static final String QUESTION = "?";

  private final Set<String> words;
  private final Set<String> questionWords;

  private FunctionWords(Set<String> words, Set<String> questionWords) {
    this.words = words;
    this.questionWords = questionWords;
  }

  static FunctionWords shipped() {
    try (InputStream in = FunctionWords.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + FILE);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new FunctionWords(
          words(text, row -> true), words(text, row -> row.startsWith(QUESTION)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(Folding.fold(word));
  }

  boolean makesQuestion(String word) {
    return questionWords.contains(Folding.fold(word));
  }

  private static Set<String> words(String file, Predicate<String> rows) {
    return file.lines()
        .filter(line -> !line.startsWith("#"))
        .filter(rows)
        .flatMap(line -> Stream.of(line.split("\t")[1].split(" ")))
        .map(Folding::fold)
        .collect(Collectors.toUnmodifiableSet());
  }
}
