package fr.vigie.search.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Article;
import fr.vigie.schema.Fields;
import fr.vigie.search.Answer;
import fr.vigie.search.Engine;
import fr.vigie.search.Engine.TooCostlyException;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.compilation.QueryCompiler;
import fr.vigie.search.lucene.hits.Matches;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.limits.Turns;
import fr.vigie.search.lucene.marks.PlacingReader;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.suggestions.DidYouMean;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;

/** What a search may take covers everything that it does. */
class TimeLimitTest {

  private static final Deadline PASSED = Deadline.in(Duration.ZERO, new Turns(2));

  /** Found at once, and long to mark: each beginning is looked for in each text. */
  private static final Question BEGINNINGS = Question.of(beginnings()).withSnippets(5);

  @Test
  void aSearchIsGivenUpBetweenArticlesThatAreMarked() throws IOException {
    Snapshot snapshot = TestIndex.snapshot(wordy(2, "Un texte."));
    Query text = new TermQuery(new Term(Fields.BODY.name(), "texte"));
    int[] both = {0, 1};
    assertEquals(2, snapshot.marks().list(text, both, 5, Deadline.NEVER).size());
    assertThrows(TooCostlyException.class, () -> snapshot.marks().list(text, both, 5, PASSED));
  }

  /**
   * It is one sentence, which is weighed in a time that grows with its matches, not their square.
   */
  @Test
  void anArticleThatSaysAWordWithoutEndIsShown() {
    String text = "Accord naval et ".repeat(100_000);
    try (Engine engine = TestIndex.of(wordy(1, text))) {
      Hit hit = engine.search(Question.of("accord naval")).hits().getFirst();
      assertTrue(
          hit.snippets().getFirst().contains("<mark>Accord</mark>"), hit.snippets()::toString);
    }
  }

  @Test
  void theTimeToldCoversMarking() {
    try (Engine engine = TestIndex.of(wordy(3))) {
      long start = System.nanoTime();
      Answer answer = engine.search(BEGINNINGS);
      long elapsed = (System.nanoTime() - start) / 1_000;
      assertTrue(answer.tookMicros() > elapsed / 2, answer.tookMicros() + " of " + elapsed);
    }
  }

  @Test
  void aBeginningOfWordsIsGivenUpWithinOneText() throws IOException {
    Snapshot snapshot = TestIndex.snapshot(wordy(1));
    Query beginning = new PrefixQuery(new Term(Fields.BODY.name(), "a"));
    PlacingReader placing = new PlacingReader(snapshot.reader(), field -> null, PASSED);
    IndexSearcher searcher = new IndexSearcher(placing);
    Weight weight =
        searcher.createWeight(searcher.rewrite(beginning), ScoreMode.COMPLETE_NO_SCORES, 1);
    assertThrows(
        TooCostlyException.class, () -> weight.matches(searcher.getLeafContexts().getFirst(), 0));
  }

  @Test
  void aSearchIsGivenUpBetweenArticlesThatItsFiltersLeaveOut() throws IOException {
    Snapshot snapshot = TestIndex.snapshot(wordy(1_000, "Un texte."));
    Question filtered = Question.of("texte").withSelected(Map.of(Facet.COUNTRY, Set.of("JP")));
    Query text = new TermQuery(new Term(Fields.BODY.name(), "texte"));
    assertEquals(0, Matches.find(snapshot, text, filtered, null, Deadline.NEVER).hits().total());
    assertThrows(
        TooCostlyException.class, () -> Matches.find(snapshot, text, filtered, null, PASSED));
  }

  @Test
  void aCorrectionIsGivenUpToo() throws IOException {
    Snapshot snapshot = TestIndex.snapshot(wordy(1, "Un texte."));
    QueryCompiler compiler = new QueryCompiler(TestIndex.ANALYSIS.lexicon());
    DidYouMean corrections = new DidYouMean(TestIndex.ANALYSIS.lexicon(), compiler);
    Question misspelt = Question.of("textte");
    assertEquals("texte", corrections.suggest(misspelt, snapshot, 0, Deadline.NEVER).orElseThrow());
    assertThrows(
        TooCostlyException.class, () -> corrections.suggest(misspelt, snapshot, 0, PASSED));
  }

  private static String beginnings() {
    return letters()
        .flatMap(first -> Stream.of("a", "e", "i", "o").map(second -> first + second + "*"))
        .collect(Collectors.joining(" OU "));
  }

  private static Stream<String> letters() {
    return IntStream.rangeClosed('a', 'z').mapToObj(letter -> String.valueOf((char) letter));
  }

  /** Articles of all the words of three letters. */
  private static List<Article> wordy(int articles) {
    String text =
        letters()
            .flatMap(a -> letters().flatMap(b -> letters().map(c -> a + b + c)))
            .collect(Collectors.joining(" "));
    return wordy(articles, text);
  }

  private static List<Article> wordy(int articles, String text) {
    return IntStream.range(0, articles)
        .mapToObj(i -> TestIndex.french("a" + i, "Titre " + i, text, "2024-01-01", "FR"))
        .toList();
  }
}
