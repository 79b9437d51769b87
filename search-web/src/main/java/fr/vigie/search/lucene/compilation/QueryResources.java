package fr.vigie.search.lucene.compilation;

import fr.vigie.lexicon.Lexicon;

/** What the lexicon tells whoever writes a query. Safe for use by several threads. */
record QueryResources(
    Deferred<FieldValues> values,
    Arrangements arrangements,
    CountryKin kin,
    Expressions expressions) {

  static QueryResources of(Lexicon lexicon) {
    return new QueryResources(
        new Deferred<>(() -> new FieldValues(lexicon)),
        new Arrangements(lexicon),
        new CountryKin(lexicon),
        new Expressions(lexicon));
  }
}
