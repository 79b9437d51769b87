package fr.vigie.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of a query that no article need hold: articles, prepositions, pronouns, and the words that make a question.
 * They stay in the index, so that phrases keep them.
 */
final class FunctionWords {

  private static final String FILE = "function-words.tsv";

  private final Set<String> words;

  private FunctionWords(Set<String> words) {
    this.words = words;
  }

  static FunctionWords shipped() {
    try (InputStream in = FunctionWords.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + FILE);
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new FunctionWords(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Stream.of(line.split("\t")[1].split(" ")))
              .map(Folding::fold)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean contains(String word) {
    return words.contains(Folding.fold(word));
  }
}
