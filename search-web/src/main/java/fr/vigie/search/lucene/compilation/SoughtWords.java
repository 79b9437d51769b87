package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Sentences;
import fr.vigie.search.lucene.compilation.AskedWords.Asked;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;

/**
 * Chooses what is looked for of words that stand side by side, in any order, and how many of them
 * must match. For one use by one thread.
 */
final class SoughtWords {

  /**
   * From so many words on, a text is a passage whose best matches are sought, not a list of
   * requirements.
   */
  static final int PASSAGE = 8;

  /** So many words of a passage are looked for. */
  private static final int LONGEST_PASSAGE = 32;

  /**
   * One word in so many, at least, is a function word in the prose of any language that has them.
   */
  private static final int FUNCTION_WORDS = 5;

  private final Ranking ranking;
  private final QueryAnalysis analysis;
  private final IndexSearcher searcher;
  private final ArrangedWords arranged;
  private final AskedWords words;
  private final Optional<EnglishWords> english;
  private final Strictness strictness;
  private final Sentences sentences;
  private final Remarks remarks;
  private final QuestionWords questionWords;

  /**
   * @param words reads them
   * @param expressions tell common names from proper ones
   * @param expand whether English words find French articles too
   * @param strictness how many words must match
   */
  SoughtWords(
      Snapshot snapshot,
      ArrangedWords words,
      Expressions expressions,
      Expand expand,
      Strictness strictness,
      Sentences sentences,
      Remarks remarks) {
    this.ranking = snapshot.ranking();
    this.analysis = snapshot.queryAnalysis();
    this.searcher = snapshot.searcher();
    this.arranged = words;
    this.words = new AskedWords(snapshot, words, expressions);
    this.english =
        Optional.of(new EnglishWords(snapshot))
            .filter(table -> expand == Expand.ON && ranking.has(Part.TRANSLATIONS));
    this.strictness = strictness;
    this.sentences = sentences;
    this.remarks = remarks;
    this.questionWords = new QuestionWords(analysis, ranking.weight(Part.ASKED));
  }

  /** What ranks or is marked: one of a question or a passage must match, else all, or fewer. */
  Sought of(String text, TextFields fields) throws IOException {
    Asked asked = words.of(text, fields);
    if (asked.absentName()) return Sought.all(meaningful(asked.terms()));
    GluedWords glued = glued(text, translated(asked.terms(), fields), fields);
    List<QueryTerm> all = glued.terms();
    List<QueryTerm> terms = telling(meaningful(all), fields);
    if (terms.isEmpty()) return Sought.all(terms);
    boolean question = analysis.isQuestion(text, all);
    boolean passage = question || terms.size() >= PASSAGE;
    List<Compound> compounds = passage ? List.of() : Compound.in(text, all);
    List<QueryTerm> telling = Compound.withoutParticles(terms, compounds);
    int least = least(passage, all, telling.size());
    if (strictness.apart()) terms = telling;
    else least += terms.size() - telling.size();
    Map<QueryTerm, Double> weights = weights(question, all, terms);
    return new Sought(terms, least, question, weights, asked.names(), compounds, glued.writings());
  }

  /** What must not match: all that is typed together, never fewer. */
  Sought excluded(String text, TextFields fields) throws IOException {
    Asked asked = words.of(text, fields);
    GluedWords glued = glued(text, asked.terms(), fields);
    List<QueryTerm> terms = glued.terms();
    return Sought.all(meaningful(terms), asked.names(), Compound.in(text, terms), glued.writings());
  }

  private GluedWords glued(String text, List<QueryTerm> terms, TextFields fields)
      throws IOException {
    return new GluedWords(text, terms, arranged, fields, searcher);
  }

  /** The words without those that no article need hold, unless there are no others. */
  static List<QueryTerm> meaningful(List<QueryTerm> terms) {
    List<QueryTerm> meaningful = terms.stream().filter(term -> !term.functionWord()).toList();
    return meaningful.isEmpty() ? terms : meaningful;
  }

  /** English words with their translations. */
  private List<QueryTerm> translated(List<QueryTerm> terms, TextFields fields) throws IOException {
    if (english.isEmpty()) return terms;
    List<QueryTerm> translated = english.get().inFrench(terms, fields);
    String described = EnglishWords.described(translated);
    if (!described.isEmpty()) remarks.expansion(sentences.of("expanded", described));
    return translated;
  }

  /** The rarest words of a long passage, in their order: the others cost much and tell little. */
  private List<QueryTerm> telling(List<QueryTerm> terms, TextFields fields) throws IOException {
    if (terms.size() <= LONGEST_PASSAGE) return terms;
    remarks.note(sentences.of("rarest", LONGEST_PASSAGE));
    Map<QueryTerm, Double> rarity = new HashMap<>();
    for (QueryTerm term : terms) rarity.put(term, fields.rarity(term));
    Set<QueryTerm> rarest =
        terms.stream()
            .sorted(Comparator.comparing(rarity::get, Comparator.reverseOrder()))
            .limit(LONGEST_PASSAGE)
            .collect(Collectors.toSet());
    return terms.stream().filter(rarest::contains).toList();
  }

  private Map<QueryTerm, Double> weights(
      boolean question, List<QueryTerm> all, List<QueryTerm> terms) {
    Map<QueryTerm, Double> weights = new HashMap<>();
    if (question) weights.putAll(questionWords.weights(all, terms));
    if (terms.size() < RankingBoosts.SENTENCE) return weights;
    double name = ranking.weight(Part.NAMES);
    for (QueryTerm term : terms) {
      if (term.concept()) weights.merge(term, name, (asked, more) -> asked * more);
    }
    return weights;
  }

  private int least(boolean passage, List<QueryTerm> all, int words) {
    if (words >= PASSAGE && functionWords(all) * FUNCTION_WORDS >= all.size()) remarks.prose();
    if (passage) {
      remarks.note(sentences.of("question"));
      return 1;
    }
    remarks.required(words);
    return strictness.least(words);
  }

  private static long functionWords(List<QueryTerm> terms) {
    return terms.stream().filter(QueryTerm::functionWord).count();
  }
}
