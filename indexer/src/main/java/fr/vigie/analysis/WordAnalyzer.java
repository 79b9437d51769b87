package fr.vigie.analysis;

import java.io.Reader;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/**
 * A language's chain up to the words without inflection, before any becomes a term: how the
 * lexicon's forms are cut.
 */
final class WordAnalyzer extends Analyzer {

  private final Language language;
  private final Supplier<Tokenizer> tokenizers;
  private final Orthography orthography;

  /**
   * @param tokenizers of the language
   */
  WordAnalyzer(Language language, Supplier<Tokenizer> tokenizers, Orthography orthography) {
    this.language = language;
    this.tokenizers = tokenizers;
    this.orthography = orthography;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return orthography.characters(language, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = tokenizers.get();
    return new TokenStreamComponents(
        tokenizer, LanguageAnalyzer.words(language, orthography, tokenizer));
  }
}
