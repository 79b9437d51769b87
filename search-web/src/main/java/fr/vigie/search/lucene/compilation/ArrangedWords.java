package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.Literal;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.QueryParser;
import fr.vigie.search.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.IntervalFunction;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Reads the words of a query, no more than are looked for, and writes those that stand in an
 * arrangement: phrases, literal text, words near each other. For one use by one thread.
 */
final class ArrangedWords {

  /** As many as the longest phrase has in a dozen languages and two fields. */
  private static final int MOST_TERMS = 5_000;

  private final QueryAnalysis analysis;
  private final Arrangements arrangements;
  private final Sentences sentences;
  private final Consumer<String> notes;

  /**
   * @param notes takes what was left out, a sentence each
   */
  ArrangedWords(
      QueryAnalysis analysis,
      Arrangements arrangements,
      Sentences sentences,
      Consumer<String> notes) {
    this.analysis = analysis;
    this.arrangements = arrangements;
    this.sentences = sentences;
    this.notes = notes;
  }

  /** The things asked for: a text without spaces may be more words than are looked for. */
  List<QueryTerm> terms(String text) {
    return bounded(analysis.terms(text));
  }

  /** The words each for itself, even where together they name a concept. */
  List<QueryTerm> words(String text) {
    return bounded(analysis.words(text));
  }

  /** The things that both sides ask for. */
  List<QueryTerm> terms(Near near) {
    List<QueryTerm> terms = new ArrayList<>();
    near.left().forEach(literal -> terms.addAll(terms(literal.text())));
    near.right().forEach(literal -> terms.addAll(terms(literal.text())));
    return terms;
  }

  /** The words as typed, folded. */
  List<Token> literal(String text) {
    return bounded(analysis.literal(text));
  }

  /**
   * The query in some fields; empty when there is no word. Concepts may stand in any form; when
   * that is more ways than can be looked for, as typed or in one word.
   */
  Optional<Query> query(TextQuery text, TextFields fields) {
    Optional<Query> everyForm = everyForm(text, fields);
    if (everyForm.isPresent() && terms(everyForm.get()) <= MOST_TERMS) return everyForm;
    Optional<Query> typed = arrangement(text, false).map(fields::query);
    if (typed.isPresent()) notes.accept(sentences.of("forms"));
    return typed;
  }

  /** Empty too when Lucene finds too many ways to tell the forms apart. */
  private Optional<Query> everyForm(TextQuery text, TextFields fields) {
    try {
      return arrangement(text, true).map(fields::query);
    } catch (IllegalArgumentException tooManyWays) {
      return Optional.empty();
    }
  }

  /** How many terms a query reads. */
  private static int terms(Query query) {
    int[] terms = {0};
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query of, Term... consumed) {
            terms[0] += consumed.length;
          }
        });
    return terms[0];
  }

  private Optional<IntervalFunction> arrangement(TextQuery text, boolean everyForm) {
    return switch (text) {
      case Near near -> near(near, everyForm);
      case Exact(String words) -> typed(words);
      case Literal literal -> phrase(literal.text(), everyForm);
    };
  }

  private Optional<IntervalFunction> near(Near near, boolean everyForm) {
    Optional<IntervalFunction> left = either(near.left(), everyForm);
    Optional<IntervalFunction> right = either(near.right(), everyForm);
    if (left.isEmpty() || right.isEmpty()) return Optional.empty();
    return Optional.of(arrangements.near(left.get(), right.get(), near.distance()));
  }

  private Optional<IntervalFunction> either(List<Literal> literals, boolean everyForm) {
    List<IntervalFunction> several = new ArrayList<>();
    for (Literal literal : literals) arrangement(literal, everyForm).ifPresent(several::add);
    return several.isEmpty() ? Optional.empty() : Optional.of(Arrangements.either(several));
  }

  private Optional<IntervalFunction> typed(String text) {
    List<Token> words = literal(text);
    return words.isEmpty() ? Optional.empty() : Optional.of(arrangements.literal(words));
  }

  private Optional<IntervalFunction> phrase(String text, boolean everyForm) {
    List<QueryTerm> terms = terms(text);
    if (terms.isEmpty()) return Optional.empty();
    if (everyForm) return Optional.of(arrangements.phrase(terms, analysis));
    return typed(text)
        .map(typed -> Arrangements.either(List.of(typed, arrangements.oneWordForms(terms))));
  }

  private <T> List<T> bounded(List<T> words) {
    if (words.size() <= QueryParser.MAX_TERMS) return words;
    notes.accept(sentences.of("terms", QueryParser.MAX_TERMS));
    return words.subList(0, QueryParser.MAX_TERMS);
  }
}
