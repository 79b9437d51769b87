package fr.vigie.web;

import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Explanation;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import fr.vigie.search.Stats;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An engine that fails at everything.
 *
 * @param whole where the articles of an export come from, before it fails
 * @param articles how often it gives them all
 */
record BrokenEngine(Supplier<RuntimeException> failure, Engine whole, int articles)
    implements Engine {

  @Override
  public Answer search(Question question) {
    throw failure.get();
  }

  @Override
  public List<Explanation> explain(Question question, Answer answer) {
    throw failure.get();
  }

  @Override
  public void exportHits(Question question, Sink<Hit> sink) {
    for (int i = 0; i < articles; i++) whole.exportHits(question, sink);
    throw failure.get();
  }

  @Override
  public void exportArticles(Question question, Sink<ArticleView> sink) {
    for (int i = 0; i < articles; i++) whole.exportArticles(question, sink);
    throw failure.get();
  }

  @Override
  public Optional<ArticleView> article(String id, Question marked) {
    throw failure.get();
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size, Locale ui) {
    throw failure.get();
  }

  @Override
  public List<Suggestion> suggest(String typed, int size, Locale ui) {
    throw failure.get();
  }

  @Override
  public Stats stats() {
    throw failure.get();
  }

  @Override
  public String generation() {
    throw failure.get();
  }

  @Override
  public void close() {
    whole.close();
  }
}
