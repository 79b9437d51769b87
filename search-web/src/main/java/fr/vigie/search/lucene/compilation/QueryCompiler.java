package fr.vigie.search.lucene.compilation;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.query.ParsedQuery;
import fr.vigie.query.Query;
import fr.vigie.query.QueryDescription;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Question;
import fr.vigie.search.Sentences;
import fr.vigie.search.lucene.compilation.Compilation.Note;
import fr.vigie.search.lucene.compilation.Compilation.Step;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Makes a query text ready for a snapshot. Safe for use by several threads. */
public final class QueryCompiler {

  /** From so many words on, few articles hold all, and one that holds most may be the best. */
  private static final int MANY_WORDS = 4;

  /** A text of so many words is a headline or a sentence that was pasted. */
  private static final int HEADLINE = 5;

  /** Of an archive that is only a few pages long, an article for so many is enough. */
  private static final int ARTICLES_FOR_EACH = 40;

  private final QueryResources resources;

  public QueryCompiler(Lexicon lexicon) {
    this.resources = QueryResources.of(lexicon);
  }

  /** The text of a question, read as it says: of the rest nothing is used. */
  public Compilation compile(Question question, Snapshot snapshot) throws IOException {
    return new Reading(question, snapshot).compilation();
  }

  /** One question being read. For one use by one thread. */
  private final class Reading {
    private final Question question;
    private final Snapshot snapshot;
    private final Ranking ranking;
    private final Sentences sentences;
    private final ParsedQuery parsed;
    private final Query typed;

    Reading(Question question, Snapshot snapshot) throws IOException {
      this.question = question;
      this.snapshot = snapshot;
      this.ranking = snapshot.ranking();
      this.sentences = new Sentences(question.ui());
      this.parsed = QueryParser.parse(question.text());
      this.typed = new UnquotedValues(resources.values(), snapshot.reader()).whole(parsed.query());
    }

    Compilation compilation() throws IOException {
      QueryWriter strict = writer(Strictness.STRICT);
      var asked = strict.matching(typed);
      Optional<Query> prose = prose();
      if (prose.isEmpty()) {
        boolean page = strict.remarks().longestWords() > 1;
        return compilation(typed, strict, asked, page, fewer(typed, strict, ""));
      }
      QueryWriter whole = writer(Strictness.STRICT);
      var allItsWords = whole.matching(prose.get());
      if (whole.remarks().isProsaic())
        return compilation(prose.get(), whole, allItsWords, false, List.of());
      return compilation(
          typed,
          strict,
          asked,
          isPasted(whole) || strict.remarks().longestWords() > 1,
          isPasted(whole) ? pasted(prose.get(), whole) : unquoted(prose.get(), strict));
    }

    /** The words of a text that has signs, and may have them as any prose does. */
    private Optional<Query> prose() {
      if (!ranking.has(Part.PROSE)) return Optional.empty();
      return QueryParser.prose(question.text())
          .map(Query.class::cast)
          .filter(words -> !words.equals(typed));
    }

    /** In a long text, as a headline is, quotes are somebody's words and not an order. */
    private boolean isPasted(QueryWriter whole) {
      boolean isLong =
          whole.remarks().longestWords() == 0 || whole.remarks().longestWords() >= HEADLINE;
      return isLong && !Query.excludes(typed);
    }

    private List<Step> pasted(Query prose, QueryWriter whole) {
      String given = sentences.of("unquoted");
      int words = whole.remarks().longestWords();
      return words == 0
          ? List.of(step(prose, new Strictness(1, false), strictly -> given, 1))
          : fewer(prose, whole, given);
    }

    /** What was typed with fewer words, then without its quotation marks. */
    private List<Step> unquoted(Query prose, QueryWriter strict) {
      List<Step> steps = new ArrayList<>(fewer(typed, strict, ""));
      if (Query.excludes(typed)) return steps;
      String given = sentences.of("unquoted");
      DoubleStream.of(1, 0.5, 0)
          .forEach(
              share -> steps.add(step(prose, new Strictness(share, true), strictly -> given, 1)));
      return steps;
    }

    /**
     * The words of expressions one by one, then fewer words. An expression alone stays one: all its
     * names find the same. A compound has one name only.
     *
     * @param strict has written the query
     * @param given what is given up beside words, when nothing has all that was asked
     */
    private List<Step> fewer(Query query, QueryWriter strict, String given) {
      List<Step> steps = new ArrayList<>();
      int words = strict.remarks().longestWords();
      boolean several = words > 1 || strict.remarks().hasCompound();
      boolean apart =
          ranking.has(Part.APART) && several && !strict.remarks().expressions().isEmpty();
      if (apart) {
        String names = String.join(", ", strict.remarks().expressions());
        Note note = strictly -> also(sentences.of("apart", names, strictly), strictly, given);
        steps.add(step(query, new Strictness(1, true), note, page()));
      }
      if (!ranking.has(Part.FEWER)) return steps;
      int most = (int) Math.ceil(ranking.weight(Part.MOST) * words);
      if (words >= MANY_WORDS && most < words)
        steps.add(with(most, query, words, apart, given, page()));
      for (int least : ever(words)) steps.add(with(least, query, words, apart, given, 1));
      return steps;
    }

    private Step with(int least, Query query, int words, boolean apart, String given, int enough) {
      Note note = strictly -> also(relaxed(words, least, strictly, apart), strictly, given);
      return step(query, new Strictness((double) least / words, apart), note, enough);
    }

    private String relaxed(int words, int least, long strictly, boolean apart) {
      if (apart) return sentences.of("relaxed.apart", words, least, strictly);
      return strictly == 0
          ? sentences.of("relaxed", words, least)
          : sentences.of("relaxed.few", words, least, strictly);
    }

    private static String also(String note, long strictly, String given) {
      return strictly == 0 ? (note + " " + given).strip() : note;
    }

    private Step step(Query query, Strictness strictness, Note note, int enough) {
      QueryWriter writer = writer(strictness);
      return new Step(() -> writer.matching(query), () -> writer.marking(query), note, enough);
    }

    private QueryWriter writer(Strictness strictness) {
      return new QueryWriter(snapshot, resources, question, sentences, strictness);
    }

    /**
     * @param page whether a page of articles is wanted before the others are tried, or one only
     * @param others less strict readings, whose articles come after those of this one
     */
    private Compilation compilation(
        Query query,
        QueryWriter writer,
        org.apache.lucene.search.Query matching,
        boolean page,
        List<Step> others) {
      List<Step> steps = new ArrayList<>();
      boolean many = writer.remarks().longestWords() >= MANY_WORDS;
      int enough = many ? Integer.MAX_VALUE : page ? page() : 1;
      steps.add(new Step(() -> matching, () -> writer.marking(query), strictly -> "", enough));
      float first = ranking.weight(many ? Part.COMPLETE : Part.FIRST);
      others.forEach(step -> steps.add(first > 0 ? step.first(matching, first) : step));
      List<String> notes = new ArrayList<>(parsed.messages(question.ui()));
      notes.addAll(writer.remarks().notes());
      return new Compilation(
          QueryDescription.of(query, question.ui()), notes, writer.remarks().isExpanded(), steps);
    }

    /** Fewer articles than a page are not enough, unless the archive is only a few pages long. */
    private int page() {
      int most = (int) ranking.weight(Part.PAGE);
      return Math.clamp(snapshot.reader().numDocs() / ARTICLES_FOR_EACH, 1, most);
    }
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
