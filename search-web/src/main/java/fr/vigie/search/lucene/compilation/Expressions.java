package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Concepts that are called by common words, as a naval exercise is: an article may speak of one
 * without its name. So may it of an event, though the name is its own: a summit of NATO is also
 * told as a summit at NATO's seat. Of another proper name, as South Korea is, the words tell
 * nothing. Immutable.
 */
final class Expressions {

  private static final String LANGUAGE = "fr";

  private final Set<String> common;
  private final Set<String> events;

  Expressions(Lexicon lexicon) {
    common = terms(lexicon, concept -> isCommon(concept.labels().getOrDefault(LANGUAGE, "")));
    events = terms(lexicon, concept -> concept.kind() == Concept.Kind.EVENT);
  }

  private static Set<String> terms(Lexicon lexicon, Predicate<Concept> which) {
    return lexicon.concepts().stream()
        .filter(which)
        .map(Concept::id)
        .map(Terms::concept)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words an article need hold of one that has several of them; none of anything else. */
  List<QueryTerm> words(QueryTerm term, QueryAnalysis analysis) {
    if (!term.concept() || isProperName(term) && !events.containsAll(term.terms()))
      return List.of();
    List<QueryTerm> words = SoughtWords.meaningful(analysis.words(term.text()));
    return words.size() < 2 ? List.of() : words;
  }

  /** Whether it is a concept whose name is its own. */
  boolean isProperName(QueryTerm term) {
    return term.concept() && !common.containsAll(term.terms());
  }

  /**
   * Several words, the first of which alone may begin with a capital letter; a number at their end
   * is a model's, as that of the Mirage 2000.
   */
  private static boolean isCommon(String label) {
    return label.indexOf(' ') > 0
        && label.codePoints().skip(1).noneMatch(Character::isUpperCase)
        && !Character.isDigit(label.charAt(label.length() - 1));
  }
}
