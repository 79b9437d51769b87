package fr.vigie.search;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryDescription;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Compilation.Note;
import fr.vigie.search.Compilation.Step;
import fr.vigie.search.Question.Expand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes a query text ready for a snapshot. Safe for use by several threads. */
final class QueryCompiler {

  /** From so many words on, articles that hold a quarter are next to those that hold all. */
  private static final int MANY_WORDS = 5;

  /** Fewer articles than a page are not enough… */
  private static final int PAGE = 10;

  /** …but of an archive that is only a few pages long, so many articles for each are. */
  private static final int ARTICLES_FOR_EACH = 40;

  /** Raises what holds all words above all that do not. */
  private static final float FIRST = 1_000f;

  private final QueryResources resources;

  QueryCompiler(Lexicon lexicon) {
    this.resources = QueryResources.of(lexicon);
  }

  /** The text of a question, read as it says: of the rest nothing is used. */
  Compilation compile(Question question, Snapshot snapshot) throws IOException {
    String text = question.text();
    Locale ui = question.ui();
    Expand expand = question.expand();
    ParsedQuery parsed = QueryParser.parse(text);
    Sentences sentences = new Sentences(ui);
    QueryWriter strict = new QueryWriter(snapshot, resources, expand, sentences, Strictness.STRICT);
    org.apache.lucene.search.Query asked = strict.matching(parsed.query());
    int words = strict.longestWords();
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            () -> asked,
            () -> strict.marking(parsed.query()),
            strictly -> "",
            words > 1 ? enough(snapshot) : 1));
    Query unquoted = Query.unquoted(parsed.query());
    boolean quotes = !unquoted.equals(parsed.query()) && QueryParser.isPlain(text);
    // In a long text, as a headline is, quotes are somebody's words and not an order.
    boolean pasted = quotes && words >= MANY_WORDS;
    for (int least : ever(words)) {
      Strictness fewer = new Strictness((double) least / words);
      Note note =
          strictly ->
              relaxed(sentences, strictly, words, least)
                  + (pasted && strictly == 0 ? " " + sentences.of("unquoted") : "");
      Query read = pasted ? unquoted : parsed.query();
      steps.add(step(read, expand, fewer, note, snapshot, sentences).first(asked, FIRST));
    }
    if (quotes && !pasted) {
      Note note = strictly -> sentences.of("unquoted");
      for (double share : new double[] {1, 0.5, 0})
        steps.add(step(unquoted, expand, new Strictness(share), note, snapshot, sentences));
    }
    List<String> notes = new ArrayList<>(parsed.messages(ui));
    notes.addAll(strict.notes());
    return new Compilation(
        QueryDescription.of(parsed.query(), ui), notes, strict.expanded(), steps);
  }

  private static int enough(Snapshot snapshot) {
    return Math.clamp(snapshot.reader().numDocs() / ARTICLES_FOR_EACH, 1, PAGE);
  }

  private Step step(
      Query query,
      Expand expand,
      Strictness strictness,
      Note note,
      Snapshot snapshot,
      Sentences sentences) {
    QueryWriter writer = new QueryWriter(snapshot, resources, expand, sentences, strictness);
    return new Step(() -> writer.matching(query), () -> writer.marking(query), note, 1);
  }

  private static String relaxed(Sentences sentences, long strictly, int words, int least) {
    return strictly == 0
        ? sentences.of("relaxed", words, least)
        : sentences.of("relaxed.few", words, least, strictly);
  }

  /**
   * How many words must match, ever fewer: one less each time for a few words, a quarter of many,
   * then one.
   */
  private static List<Integer> ever(int words) {
    IntStream least =
        words < MANY_WORDS
            ? IntStream.iterate(words - 1, fewer -> fewer >= 1, fewer -> fewer - 1)
            : IntStream.of((words + 3) / 4, 1);
    return least.distinct().boxed().toList();
  }
}
