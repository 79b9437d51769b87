package fr.vigie.analysis;

import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/** The chain of one language in one mode. */
final class LanguageAnalyzer extends Analyzer {

  private final Language language;
  private final Mode mode;
  private final Supplier<Tokenizer> tokenizers;
  private final Orthography orthography;
  private final WordTable<Boolean> uninflected = new WordTable<>();
  private final List<FormTrie> tries;

  /**
   * @param tokenizers of the language
   * @param uninflected words that are their own only form
   * @param tries the forms to look for
   */
  LanguageAnalyzer(
      Language language,
      Mode mode,
      Supplier<Tokenizer> tokenizers,
      Orthography orthography,
      Set<String> uninflected,
      List<FormTrie> tries) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.language = language;
    this.mode = mode;
    this.tokenizers = tokenizers;
    this.orthography = orthography;
    this.tries = List.copyOf(tries);
    uninflected.forEach(word -> this.uninflected.put(word, true));
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    return orthography.characters(language, reader);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = tokenizers.get();
    TokenStream cut = cut(language, orthography, tokenizer, mode.givesModels());
    if (mode == Mode.CUT) return new TokenStreamComponents(tokenizer, cut);
    TokenStream written = mode.givesVerbs() ? language.withVerbs().apply(cut) : cut;
    TokenStream words = language.stemmer().apply(new FoldingFilter(written));
    return new TokenStreamComponents(
        tokenizer, new TermFilter(words, tries, uninflected, mode, language.code()));
  }

  /** The chain up to the words without inflection, before they become terms. */
  static TokenStream words(Language language, Orthography orthography, Tokenizer tokenizer) {
    TokenStream cut = cut(language, orthography, tokenizer, false);
    return language.stemmer().apply(new FoldingFilter(cut));
  }

  /** The chain up to the words as they are written; what follows moves none of them. */
  private static TokenStream cut(
      Language language, Orthography orthography, Tokenizer tokenizer, boolean withModels) {
    TokenStream in = language.afterTokenizer().apply(tokenizer);
    in = new SignFilter(in, orthography.signedNames());
    in = new ElisionFilter(in);
    in = new DesignatorFilter(in, orthography.designators(), withModels);
    in = new NumberFilter(in, language.code());
    return new PercentFilter(in, language.code());
  }
}
