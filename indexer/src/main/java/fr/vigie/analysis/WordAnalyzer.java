package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.Reader;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * A language's chain up to the words without inflection, before any becomes a term: how the
 * lexicon's forms are cut.
 */
final class WordAnalyzer extends Analyzer {

  private final Language language;
  private final Set<String> names;
  private final Lexicon lexicon;
  private final NormalizeCharMap characters;

  /**
   * @param names what the language's dictionary is taught
   */
  WordAnalyzer(Language language, Set<String> names, Lexicon lexicon, NormalizeCharMap characters) {
    this.language = language;
    this.names = names;
    this.lexicon = lexicon;
    this.characters = characters;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(characters, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = language.tokenizer().apply(names);
    return new TokenStreamComponents(
        tokenizer, LanguageAnalyzer.words(language, lexicon, tokenizer, false));
  }
}
