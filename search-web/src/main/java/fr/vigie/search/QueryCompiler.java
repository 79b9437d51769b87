package fr.vigie.search;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryDescription;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Compilation.Note;
import fr.vigie.search.Compilation.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes a query text ready for a snapshot. Safe for use by several threads. */
final class QueryCompiler {

  /**
   * From so many words on, a handful of articles that happen to hold them all is not what was
   * sought: a page of them is, or the others are shown too.
   */
  private static final int MANY_WORDS = 5;

  private static final int PAGE = 10;

  private final FieldValues values;
  private final Arrangements arrangements;

  QueryCompiler(Lexicon lexicon) {
    this.values = new FieldValues(lexicon);
    this.arrangements = new Arrangements(lexicon);
  }

  Compilation compile(String text, Snapshot snapshot, Locale ui) throws IOException {
    ParsedQuery parsed = QueryParser.parse(text);
    Sentences sentences = new Sentences(ui);
    QueryWriter strict =
        new QueryWriter(snapshot, values, arrangements, sentences, Strictness.STRICT);
    org.apache.lucene.search.Query asked = strict.matching(parsed.query());
    int words = strict.longestWords();
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            () -> asked,
            () -> strict.marking(parsed.query()),
            strictly -> "",
            words >= MANY_WORDS ? PAGE : 1));
    for (int least : ever(words)) {
      Strictness fewer = new Strictness((double) least / words);
      Note note = strictly -> relaxed(sentences, strictly, words, least);
      steps.add(step(parsed.query(), fewer, note, snapshot, sentences));
    }
    Query unquoted = Query.unquoted(parsed.query());
    if (!unquoted.equals(parsed.query()) && QueryParser.isPlain(text)) {
      Note note = strictly -> sentences.of("unquoted");
      for (double share : new double[] {1, 0.5, 0})
        steps.add(step(unquoted, new Strictness(share), note, snapshot, sentences));
    }
    List<String> notes = new ArrayList<>(parsed.messages(ui));
    notes.addAll(strict.notes());
    return new Compilation(QueryDescription.of(parsed.query(), ui), notes, steps);
  }

  private Step step(
      Query query, Strictness strictness, Note note, Snapshot snapshot, Sentences sentences) {
    QueryWriter writer = new QueryWriter(snapshot, values, arrangements, sentences, strictness);
    return new Step(() -> writer.matching(query), () -> writer.marking(query), note, 1);
  }

  private static String relaxed(Sentences sentences, long strictly, int words, int least) {
    return strictly == 0
        ? sentences.of("relaxed", words, least)
        : sentences.of("relaxed.few", words, least, strictly);
  }

  /**
   * How many words must match, ever fewer: one less each time for a few words, half of many, then a
   * quarter, then one.
   */
  private static List<Integer> ever(int words) {
    IntStream least =
        words < MANY_WORDS
            ? IntStream.iterate(words - 1, fewer -> fewer >= 1, fewer -> fewer - 1)
            : IntStream.of((words + 1) / 2, (words + 3) / 4, 1);
    return least.distinct().boxed().toList();
  }
}
