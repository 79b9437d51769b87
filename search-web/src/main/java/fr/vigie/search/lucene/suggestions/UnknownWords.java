package fr.vigie.search.lucene.suggestions;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.query.Query;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Words;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.words.TermFrequencies;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/**
 * Which words of a query may be misspelt: those that no article holds. Numbers, designators,
 * acronyms, concepts, English words with a translation, literal phrases and words excluded never
 * are.
 */
final class UnknownWords {

  /** A shorter word is almost any other. */
  static final int SHORTEST = 4;

  private static final int LONGEST_ACRONYM = 5;

  /** Words told of one query. */
  private static final int MOST = 4;

  private UnknownWords() {}

  /** The words as typed, in their order. */
  static Set<String> in(Query query, Snapshot snapshot) throws IOException {
    Set<String> unknown = new LinkedHashSet<>();
    for (String words : texts(query).toList()) {
      for (QueryTerm term : snapshot.queryAnalysis().terms(words)) {
        if (unknown.size() == MOST) return unknown;
        boolean english = !snapshot.queryAnalysis().translations(term).isEmpty();
        if (!english && mayBeCorrected(term) && isUnknown(term, snapshot.frequencies()))
          unknown.add(term.text());
      }
    }
    return unknown;
  }

  /** What is searched as words that may be inflected. */
  private static Stream<String> texts(Query query) {
    return switch (query) {
      case Words(String text) -> Stream.of(text);
      case Phrase(String text) -> Stream.of(text);
      case InField(var field, var inner) -> texts(inner);
      case Near near ->
          Stream.concat(near.left().stream(), near.right().stream()).flatMap(UnknownWords::texts);
      case And(var clauses) -> clauses.stream().flatMap(UnknownWords::texts);
      case Or(var clauses) -> clauses.stream().flatMap(UnknownWords::texts);
      default -> Stream.empty();
    };
  }

  private static boolean mayBeCorrected(QueryTerm term) {
    if (term.concept() || term.functionWord()) return false;
    String word = term.text();
    boolean acronym =
        word.length() <= LONGEST_ACRONYM && word.chars().noneMatch(Character::isLowerCase);
    return !acronym && word.length() >= SHORTEST && Folding.fold(word).matches("[a-z]+");
  }

  static boolean isUnknown(QueryTerm term, TermFrequencies all) throws IOException {
    for (String each : term.terms()) {
      for (String field : List.of(Fields.TITLE.name(), Fields.BODY.name())) {
        if (all.of(new Term(field, each)) > 0) return false;
      }
    }
    return true;
  }
}
