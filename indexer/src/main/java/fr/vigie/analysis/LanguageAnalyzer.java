package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The chain of one language in one mode. */
final class LanguageAnalyzer extends Analyzer {

  private final Language language;
  private final Mode mode;
  private final Lexicon lexicon;
  private final NormalizeCharMap characters;
  private final FormTrie trie;

  LanguageAnalyzer(
      Language language, Mode mode, Lexicon lexicon, NormalizeCharMap characters, FormTrie trie) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.language = language;
    this.mode = mode;
    this.lexicon = lexicon;
    this.characters = characters;
    this.trie = trie;
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return new MappingCharFilter(characters, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = language.tokenizer().get();
    TokenStream words =
        words(language, lexicon, tokenizer, mode == Mode.INDEX || mode == Mode.MENTIONS);
    return new TokenStreamComponents(tokenizer, new TermFilter(words, trie, mode, language.code()));
  }

  /** The chain up to the words without inflection, before they become terms. */
  static TokenStream words(
      Language language, Lexicon lexicon, Tokenizer tokenizer, boolean withModels) {
    TokenStream in = language.afterTokenizer().apply(tokenizer);
    in = new DesignatorFilter(in, lexicon.designators(), withModels);
    in = new ElisionFilter(in);
    in = new LetterCaseFilter(in);
    in = new LowerCaseFilter(in);
    in = new ASCIIFoldingFilter(in);
    in = new SurfaceFilter(in);
    return language.stemmer().apply(in);
  }
}
