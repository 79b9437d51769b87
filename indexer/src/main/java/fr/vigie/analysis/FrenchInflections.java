package fr.vigie.analysis;

import org.apache.lucene.analysis.TokenStream;

/** The French stemmer: the words that a dictionary knows, then the rules for all others. */
final class FrenchInflections {

  private static final CompiledInflections COMPILED = CompiledInflections.read();

  private FrenchInflections() {}

  static TokenStream filter(TokenStream in) {
    return new FrenchInflectionFilter(in, COMPILED.bases());
  }

  /** Each participle that its accents alone tell from another word, its verb beside it. */
  static TokenStream withVerbs(TokenStream in) {
    return new ParticipleFilter(in, COMPILED.verbs());
  }
}
