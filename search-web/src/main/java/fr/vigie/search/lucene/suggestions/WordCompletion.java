package fr.vigie.search.lucene.suggestions;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.schema.Fields;
import fr.vigie.search.Engine.Suggestion;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.words.Followers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;

/**
 * Completes the word being typed. By itself it becomes a frequent word; after others one that the
 * articles have after them, or near the last of them; after a hyphen one that they hyphenate so.
 * Function words complete nothing, and after others are complete. For one use by one thread.
 */
final class WordCompletion {

  /** Words offered at most; the rest is for names and titles. */
  private static final int MOST = 3;

  /** Words that one must follow in a row. */
  private static final int LONGEST_PHRASE = 3;

  /** Articles that hold two words in a row which are read for a hyphen between them. */
  private static final int ARTICLES_READ = 8;

  /** A word and the one that it is hyphenated to, which may go on. */
  private static final Pattern HYPHENATED =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)(?=\\p{Pd}([\\p{L}\\p{M}\\p{N}]+))");

  /**
   * What was typed, its last word completed.
   *
   * @param named how many articles hold it, where it is a name by itself; else 0
   */
  record Completion(String text, int named) {
    Suggestion suggestion() {
      return new Suggestion(text, "word");
    }
  }

  private final Snapshot snapshot;
  private final String before;
  private final Set<String> given;
  private final Set<List<List<String>>> meant = new HashSet<>();
  private final List<Completion> completed = new ArrayList<>();

  private WordCompletion(Snapshot snapshot, String before, Set<String> given) {
    this.snapshot = snapshot;
    this.before = before;
    this.given = given;
  }

  /**
   * @param words those typed, of which the last is not complete
   * @param given what is offered already, folded; what is offered now is added
   */
  static List<Completion> of(Snapshot snapshot, String typed, List<Token> words, Set<String> given)
      throws IOException {
    String before = typed.substring(0, words.getLast().start());
    WordCompletion completion = new WordCompletion(snapshot, before, given);
    List<String> terms = words.stream().map(Token::term).toList();
    if (terms.size() == 1) completion.alone(terms.getFirst());
    else completion.after(terms.subList(0, terms.size() - 1), terms.getLast());
    return List.copyOf(completion.completed);
  }

  private void alone(String beginning) throws IOException {
    for (String word : snapshot.bodyWords().beginningWith(beginning))
      offer(word, snapshot.frequencies().of(new Term(Fields.BODY.name(), word)));
  }

  /** What is near a word is offered where nothing follows it, but not after a function word. */
  private void after(List<String> words, String beginning) throws IOException {
    if (beginning.length() > 1 && isFunctionWord(terms(beginning))) return;
    Followers followers = snapshot.followers();
    List<String> phrase = words.subList(Math.max(0, words.size() - LONGEST_PHRASE), words.size());
    List<String> following = followers.after(phrase, beginning);
    if (before.endsWith("-")) {
      for (String word : following) if (isHyphenated(words.getLast(), word)) offer(word, 0);
      return;
    }
    boolean tells = following.isEmpty() && !isFunctionWord(terms(words.getLast()));
    for (String word : tells ? followers.near(words.getLast(), beginning) : following)
      offer(word, 0);
  }

  /** Words in a row may be two: of {@code il porte plainte} nobody makes {@code porte-plainte}. */
  private boolean isHyphenated(String left, String right) throws IOException {
    if (completed.size() == MOST) return false;
    String field = Fields.BODY.name();
    StoredFields stored = snapshot.searcher().storedFields();
    for (ScoreDoc hit :
        snapshot.searcher().search(new PhraseQuery(field, left, right), ARTICLES_READ).scoreDocs) {
      String text = stored.document(hit.doc, Set.of(field)).get(field);
      boolean written =
          HYPHENATED
              .matcher(text)
              .results()
              .anyMatch(two -> folds(two.group(1), left) && folds(two.group(2), right));
      if (written) return true;
    }
    return false;
  }

  private static boolean folds(String word, String folded) {
    return Folding.fold(word).equals(folded);
  }

  /** Inflections of one word are offered once. */
  private void offer(String word, int articles) throws IOException {
    if (completed.size() == MOST) return;
    List<QueryTerm> terms = terms(word);
    if (isFunctionWord(terms) || !meant.add(terms.stream().map(QueryTerm::terms).toList())) return;
    String written = snapshot.writtenWords().of(word);
    boolean name = Character.isUpperCase(written.codePointAt(0));
    if (given.add(Suggester.fold(before + written)))
      completed.add(new Completion(before + written, name ? articles : 0));
  }

  private List<QueryTerm> terms(String word) {
    return snapshot.queryAnalysis().terms(word);
  }

  private static boolean isFunctionWord(List<QueryTerm> terms) {
    return terms.stream().allMatch(QueryTerm::functionWord);
  }
}
