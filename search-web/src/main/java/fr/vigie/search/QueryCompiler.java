package fr.vigie.search;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryDescription;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Compilation.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes a query text ready for a snapshot. Safe for use by several threads. */
final class QueryCompiler {

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
        new QueryWriter(snapshot, values, arrangements, sentences, Integer.MAX_VALUE);
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(strict.matching(parsed.query()), strict.marking(parsed.query()), ""));
    int words = strict.longestWords();
    for (int least : ever(words)) {
      QueryWriter relaxed = new QueryWriter(snapshot, values, arrangements, sentences, least);
      String note = sentences.of("relaxed", words, least);
      steps.add(new Step(relaxed.matching(parsed.query()), relaxed.marking(parsed.query()), note));
    }
    List<String> notes = new ArrayList<>(parsed.messages(ui));
    notes.addAll(strict.notes());
    return new Compilation(QueryDescription.of(parsed.query(), ui), notes, steps);
  }

  /** How many words must match, ever fewer: all but one, all but two, half, a quarter, one. */
  private static List<Integer> ever(int words) {
    return IntStream.of(words - 1, words - 2, (words + 1) / 2, (words + 3) / 4, 1)
        .filter(least -> least >= 1 && least < words)
        .distinct()
        .boxed()
        .sorted((a, b) -> b - a)
        .toList();
  }
}
