package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The analyzers of every language over one lexicon. Analyzers are made when first asked for and
 * kept. Safe for use by several threads.
 */
public final class Analysis {

  /**
   * Raised whenever the chain would cut any text otherwise than before; part of the index's
   * fingerprint.
   */
  public static final int VERSION = 16;

  /**
   * A term of a text.
   *
   * @param term its characters, see {@link Terms}
   * @param start offset of its first character in the text
   * @param end offset after its last character
   * @param position its place among the words, from 0
   */
  public record Token(String term, int start, int end, int position) {}

  private static final String ANY_WORD = "vigie";

  private record Key(String language, Mode mode) {}

  private final Lexicon lexicon;
  private final Orthography orthography;
  private final FormTries tries;
  private final FunctionWords functionWords = FunctionWords.shipped();
  private final Map<String, Supplier<Tokenizer>> tokenizers = new ConcurrentHashMap<>();
  private final Map<Key, Analyzer> analyzers = new ConcurrentHashMap<>();

  public Analysis(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.orthography = Orthography.of(lexicon);
    this.tries = new FormTries(lexicon, functionWords);
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  /** The codes of the languages that have a chain of their own, then {@code und}. */
  public static List<String> languages() {
    return Language.all().map(Language::code).toList();
  }

  /** The language whose chain serves this one: itself, or {@code und}. */
  public static String chainOf(String language) {
    return Language.of(language).code();
  }

  /** The analyzer of a language, that of {@code und} when the language has none of its own. */
  public Analyzer analyzer(String language, Mode mode) {
    return analyzer(Language.of(language), mode);
  }

  private Analyzer analyzer(Language chain, Mode mode) {
    return analyzers.computeIfAbsent(
        new Key(chain.code(), mode),
        key ->
            new LanguageAnalyzer(
                chain,
                mode,
                tokenizers(chain),
                orthography,
                functionWords.uninflected(chain.code()),
                forms(chain, mode)));
  }

  /** Makes what reading questions in a language takes, which the first of them would wait for. */
  public void prepare(String language) {
    for (Mode mode : List.of(Mode.QUERY, Mode.ASKED)) tokens(language, mode, ANY_WORD);
  }

  /** The codes of the chains that have been made, each of which keeps what it cuts by. */
  Set<String> chains() {
    return analyzers.keySet().stream().map(Key::language).collect(Collectors.toSet());
  }

  FunctionWords functionWords() {
    return functionWords;
  }

  /** The terms of a text, in the order of their positions. */
  public List<Token> tokens(String language, Mode mode, String text) {
    return tokens(Language.of(language), mode, text);
  }

  List<Token> tokens(Language language, Mode mode, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream =
        analyzer(language, mode).tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return tokens;
  }

  /** Reads a text once for its enrichment and for its index. */
  public RecordedTokens record(String language, String text) {
    try (TokenStream chain = analyzer(language, Mode.ALL).tokenStream("text", text)) {
      return RecordedTokens.of(language, text, chain);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
  }

  /** Where the terms of a text stand in it that was indexed in this language; to be closed. */
  public WordPlaces places(String language, String text) {
    return new WordPlaces(text, analyzer(language, Mode.CUT), analyzer(language, Mode.INDEX));
  }

  /** The forms to look for. Not every chain looks for any, and building their tree takes time. */
  private List<FormTrie> forms(Language language, Mode mode) {
    if (!mode.findsForms()) return List.of();
    FormTrie forms = tries.of(language, () -> words(language));
    return mode == Mode.ASKED && functionWords.knows(language.code())
        ? List.of(forms, tries.shortOf(language, () -> words(language)))
        : List.of(forms);
  }

  /** The forms of a language, cut though they may have been before. */
  FormTrie cutForms(Language language) {
    return tries.cut(language, () -> words(language));
  }

  /** The short forms of a language, cut though they may have been before. */
  FormTrie cutShortForms(Language language, FormTrie forms) {
    return tries.cutShort(language, forms, () -> words(language));
  }

  private Analyzer words(Language language) {
    return new WordAnalyzer(language, tokenizers(language), orthography);
  }

  private Supplier<Tokenizer> tokenizers(Language language) {
    return tokenizers.computeIfAbsent(
        language.code(), code -> language.tokenizers().apply(names(language)));
  }

  /** The names that a language's dictionary is taught, or has alone. */
  private Set<String> names(Language language) {
    if (language == Language.NAMES) return NameTokenizer.names(lexicon);
    if (!language.hasDictionary()) return Set.of();
    Supplier<Tokenizer> untaught = language.tokenizers().apply(Set.of());
    try (WordAnalyzer words = new WordAnalyzer(language, untaught, orthography)) {
      return CutShort.names(lexicon, language, words);
    }
  }
}
