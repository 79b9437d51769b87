package fr.vigie.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers questions. The seam behind which the embedded index stands: nothing above it knows of
 * Lucene. Safe for use by several threads.
 */
public interface Engine extends AutoCloseable {

  /**
   * @throws UnknownCursorException when the question's cursor is none of this index's
   * @throws GenerationGoneException when the generation it asks for is not there
   * @throws TooCostlyException when it takes longer than any search may
   */
  Answer search(Question question);

  /**
   * How the score of each hit of an answer came to be, in their order.
   *
   * @param question the one that was answered
   * @throws GenerationGoneException when the generation that answered is gone
   */
  List<Explanation> explain(Question question, Answer answer);

  /**
   * Gives every hit of a question, in its order, as a list shows it without snippets; page and
   * cursor are ignored, memory is constant.
   *
   * @throws GenerationGoneException when the generation it asks for is not there
   */
  void exportHits(Question question, Sink<Hit> sink);

  /**
   * The same, each article whole.
   *
   * @throws GenerationGoneException when the generation it asks for is not there
   */
  void exportArticles(Question question, Sink<ArticleView> sink);

  /**
   * An article.
   *
   * @param marked the question whose matches are marked, none when its text is empty; filters,
   *     order and page are not read
   */
  Optional<ArticleView> article(String id, Question marked);

  /** Articles like this one, most alike first; empty when there is no such article. */
  Optional<List<Hit>> similar(String id, int size, Locale ui);

  /** Completions of what is typed: concepts, words and titles, best first. */
  List<Suggestion> suggest(String typed, int size, Locale ui);

  /** What the index holds. */
  Stats stats();

  /** Name of the generation that answers now. */
  String generation();

  @Override
  void close();

  /** Takes what an export gives, by the thread that asked for it. */
  interface Sink<T> {

    /** Takes one more. It keeps others from their turn meanwhile, so it must not wait. */
    void take(T each);

    /** Sends on what was taken, before more is given; may wait. */
    default void send() {}
  }

  /**
   * @param text what to put into the search box
   * @param kind {@code concept}, {@code country}, {@code word}, {@code title}
   */
  record Suggestion(String text, String kind) {}

  /** A search was given up because it cost more than any may. */
  final class TooCostlyException extends RuntimeException {
    public TooCostlyException(String message) {
      super(message);
    }
  }

  /** A search was given up because others like it keep the server busy: it may be asked again. */
  final class BusyException extends RuntimeException {
    public BusyException(String message) {
      super(message);
    }
  }

  /** The generation that a question is pinned to has been removed, or never was. */
  final class GenerationGoneException extends RuntimeException {
    public GenerationGoneException(String generation) {
      super("generation " + generation + " is gone: search without it");
    }
  }

  /** The question's cursor is not one of this index, or its generation is gone. */
  final class UnknownCursorException extends RuntimeException {
    private final boolean gone;

    /**
     * @param gone whether it was good once: its generation has been removed
     */
    public UnknownCursorException(String message, boolean gone) {
      super(message);
      this.gone = gone;
    }

    public boolean isGone() {
      return gone;
    }
  }
}
