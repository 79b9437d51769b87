package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.schema.Fields;
import fr.vigie.search.Engine.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

/**
 * Completes the word being typed. By itself it becomes a frequent word; after others one that the
 * articles have after them, or near the last of them. Function words complete nothing. For one use
 * by one thread.
 */
final class WordCompletion {

  /** Words offered at most; the rest is for names and titles. */
  private static final int MOST = 3;

  /** Words that one must follow in a row. */
  private static final int LONGEST_PHRASE = 3;

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
    Followers followers = snapshot.followers();
    List<String> phrase = words.subList(Math.max(0, words.size() - LONGEST_PHRASE), words.size());
    List<String> following = followers.after(phrase, beginning);
    boolean tells = following.isEmpty() && !isFunctionWord(terms(words.getLast()));
    for (String word : tells ? followers.near(words.getLast(), beginning) : following)
      offer(word, 0);
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
