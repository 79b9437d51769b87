package fr.vigie.search.lucene.suggestions;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.compilation.Compilation;
import fr.vigie.search.lucene.compilation.QueryCompiler;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Corrects the {@linkplain UnknownWords words of a query that no article holds}, where that finds
 * more. Safe for use by several threads.
 */
public final class DidYouMean {

  private final WordCorrection words;
  private final QueryCompiler compiler;

  public DidYouMean(Lexicon lexicon, QueryCompiler compiler) {
    this.words = new WordCorrection(lexicon);
    this.compiler = compiler;
  }

  /**
   * The question's text with such words corrected; empty when there are none, or when no more
   * articles would answer it.
   *
   * @param answers how many answer the question as asked
   * @param deadline checked for each word; who asked checks it afterwards
   */
  public Optional<String> suggest(
      Question question, Snapshot snapshot, long answers, Deadline deadline) throws IOException {
    Optional<String> corrected = corrected(question.text(), snapshot, deadline);
    if (corrected.isEmpty()) return corrected;
    Compilation compilation = compiler.compile(question.withText(corrected.get()), snapshot);
    var strict = compilation.steps().getFirst().query();
    int more = snapshot.searcher(deadline).count(Filters.drillDown(strict, question));
    return more > answers ? corrected : Optional.empty();
  }

  private Optional<String> corrected(String text, Snapshot snapshot, Deadline deadline)
      throws IOException {
    Map<String, String> corrections = new LinkedHashMap<>();
    for (String word : UnknownWords.in(QueryParser.parse(text).query(), snapshot)) {
      deadline.check();
      words.of(word, text, snapshot).ifPresent(other -> corrections.put(word, other));
    }
    if (corrections.isEmpty()) return Optional.empty();
    String corrected = text;
    for (Map.Entry<String, String> each : corrections.entrySet()) {
      corrected =
          WordCorrection.alone(each.getKey())
              .matcher(corrected)
              .replaceAll(Matcher.quoteReplacement(each.getValue()));
    }
    return Optional.of(corrected).filter(other -> !other.equals(text));
  }
}
