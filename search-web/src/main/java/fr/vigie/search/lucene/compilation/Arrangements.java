package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.IntervalFunction;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.MaxGaps;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.Or;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.Phrase;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.UnorderedNoOverlaps;

/**
 * Words in an arrangement: phrases and words near each other, whichever field they stand in. A
 * concept inside a phrase may stand there in any of its forms.
 */
final class Arrangements {

  /** A term as the index holds it. */
  private static final class Exactly extends IntervalFunction {
    private final String term;

    Exactly(String term) {
      this.term = term;
    }

    @Override
    public IntervalsSource toIntervalSource(String field, Analyzer ignored) {
      return Intervals.term(term);
    }

    @Override
    public String toString() {
      return term;
    }
  }

  private final Map<String, Concept> concepts;

  Arrangements(Lexicon lexicon) {
    concepts =
        lexicon.concepts().stream().collect(Collectors.toMap(Concept::id, Function.identity()));
  }

  /** The words one after the other, in any inflection. */
  IntervalFunction phrase(List<QueryTerm> terms, QueryAnalysis analysis) {
    return sequence(terms.stream().map(term -> anyForm(term, analysis)).toList());
  }

  /** The same, with concepts only where one word names them. */
  IntervalFunction oneWordForms(List<QueryTerm> terms) {
    return sequence(terms.stream().map(Arrangements::terms).toList());
  }

  /** The words as typed one after the other; empty text is not allowed. */
  IntervalFunction literal(List<Token> words) {
    return sequence(
        words.stream().map(word -> (IntervalFunction) new Exactly(word.term())).toList());
  }

  /** Both, in any order, with at most so many words between. */
  IntervalFunction near(IntervalFunction left, IntervalFunction right, int words) {
    return new MaxGaps(words, new UnorderedNoOverlaps(left, right));
  }

  /** One of several. */
  static IntervalFunction either(List<IntervalFunction> several) {
    return several.size() == 1 ? several.getFirst() : new Or(several);
  }

  private IntervalFunction anyForm(QueryTerm term, QueryAnalysis analysis) {
    if (!term.concept()) return terms(term);
    List<IntervalFunction> forms = new ArrayList<>(List.of(terms(term)));
    for (List<Token> words : longForms(term, analysis)) forms.add(literal(words));
    return either(forms);
  }

  private static IntervalFunction terms(QueryTerm term) {
    return anyOf(term.terms());
  }

  private static IntervalFunction anyOf(List<String> terms) {
    return either(terms.stream().map(each -> (IntervalFunction) new Exactly(each)).toList());
  }

  /**
   * The forms of several words: their concept's term stands at the first word only, so that a
   * phrase needs them all.
   */
  private List<List<Token>> longForms(QueryTerm term, QueryAnalysis analysis) {
    Set<List<String>> seen = new LinkedHashSet<>();
    List<List<Token>> forms = new ArrayList<>();
    for (String each : term.terms()) {
      for (Form form : concepts.get(Terms.conceptId(each)).forms()) {
        if (!analysis.mayStand(form.text())) continue;
        List<Token> words = analysis.literal(form.text());
        boolean matched = form.matching() != Form.Matching.AMBIGUOUS && words.size() > 1;
        if (matched && seen.add(words.stream().map(Token::term).toList())) forms.add(words);
      }
    }
    return forms;
  }

  private static IntervalFunction sequence(List<IntervalFunction> words) {
    return words.size() == 1 ? words.getFirst() : new Phrase(words);
  }
}
