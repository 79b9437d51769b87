package fr.vigie.analysis;

import org.apache.lucene.analysis.TokenStream;

/** The French stemmer: the words that a dictionary knows, then the rules for all others. */
final class FrenchInflections {

  private static final WordBases BASES = CompiledInflections.bases();

  private FrenchInflections() {}

  static TokenStream filter(TokenStream in) {
    return new FrenchInflectionFilter(in, BASES);
  }
}
