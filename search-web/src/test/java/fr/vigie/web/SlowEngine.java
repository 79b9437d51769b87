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
import java.util.concurrent.CountDownLatch;

/**
 * An engine whose searches, or exports, or both, wait.
 *
 * @param slow which of them
 * @param asked counted down by each of them
 * @param go what they wait for
 */
record SlowEngine(Engine engine, Slow slow, CountDownLatch asked, CountDownLatch go)
    implements Engine {

  enum Slow {
    SEARCHES,
    EXPORTS,
    BOTH
  }

  @Override
  public Answer search(Question question) {
    if (slow != Slow.EXPORTS) await();
    return engine.search(question);
  }

  @Override
  public List<Explanation> explain(Question question, Answer answer) {
    return engine.explain(question, answer);
  }

  @Override
  public void exportHits(Question question, Sink<Hit> sink) {
    if (slow != Slow.SEARCHES) await();
    engine.exportHits(question, sink);
  }

  @Override
  public void exportArticles(Question question, Sink<ArticleView> sink) {
    if (slow != Slow.SEARCHES) await();
    engine.exportArticles(question, sink);
  }

  @Override
  public Optional<ArticleView> article(String id, Question marked) {
    return engine.article(id, marked);
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size, Locale ui) {
    return engine.similar(id, size, ui);
  }

  @Override
  public List<Suggestion> suggest(String typed, int size, Locale ui) {
    return engine.suggest(typed, size, ui);
  }

  @Override
  public Stats stats() {
    return engine.stats();
  }

  @Override
  public String generation() {
    return engine.generation();
  }

  @Override
  public void close() {
    engine.close();
  }

  private void await() {
    asked.countDown();
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
