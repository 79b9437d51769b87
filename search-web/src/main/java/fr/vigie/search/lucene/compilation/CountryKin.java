package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Concept.Kind;
import fr.vigie.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands for a country in the news: its capitals. Immutable. */
final class CountryKin {

  private final Set<String> countries;
  private final Map<String, List<String>> capitals;

  CountryKin(Lexicon lexicon) {
    countries =
        lexicon.concepts().stream()
            .filter(concept -> concept.kind() == Kind.COUNTRY)
            .map(Concept::id)
            .collect(Collectors.toUnmodifiableSet());
    capitals =
        lexicon.concepts().stream()
            .filter(concept -> concept.kind() == Kind.CAPITAL)
            .collect(
                Collectors.groupingBy(
                    Concept::country,
                    Collectors.mapping(
                        concept -> Terms.concept(concept.id()), Collectors.toUnmodifiableList())));
  }

  /** The ISO code of the country that a word of a query names. */
  Optional<String> country(QueryTerm term) {
    if (!term.concept()) return Optional.empty();
    return term.terms().stream().map(Terms::conceptId).filter(countries::contains).findFirst();
  }

  /** The terms of a country's capitals, perhaps none. */
  List<String> capitals(String country) {
    return capitals.getOrDefault(country, List.of());
  }
}
