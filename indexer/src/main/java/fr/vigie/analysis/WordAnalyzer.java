package fr.vigie.analysis;

import java.io.Reader;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;

/**
 * A language's chain up to the words without inflection, before any becomes a term: how the
 * lexicon's forms are cut.
 */
final class WordAnalyzer extends Analyzer {

  private final Language language;
  private final Set<String> names;
  private final Orthography orthography;

  /**
   * @param names what the language's dictionary is taught
   */
  WordAnalyzer(Language language, Set<String> names, Orthography orthography) {
    this.language = language;
    this.names = names;
    this.orthography = orthography;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return orthography.characters(language, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = language.tokenizer().apply(names);
    return new TokenStreamComponents(
        tokenizer, LanguageAnalyzer.words(language, orthography, tokenizer));
  }
}
