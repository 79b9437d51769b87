package fr.vigie.analysis;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How the words of a language are cut and freed from inflection. The rest of the chain is common to
 * all.
 *
 * @param code ISO 639-1; {@code und} for the chain of every other language
 * @param script the script its words are written in
 * @param tokenizers makes tokenizers that keep these names whole and share what they need for it;
 *     only those that cut by a dictionary need them
 * @param afterTokenizer what the tokenizer's output needs first
 * @param withVerbs sets verbs beside words in an index while their accents tell them
 * @param stemmer removes inflection from folded words
 */
record Language(
    String code,
    Script script,
    Function<Set<String>, Supplier<Tokenizer>> tokenizers,
    UnaryOperator<TokenStream> afterTokenizer,
    UnaryOperator<TokenStream> withVerbs,
    UnaryOperator<TokenStream> stemmer) {

  /** Scripts that a query must hold for a chain to be worth asking. */
  enum Script {
    ALPHABETIC,
    JAPANESE,
    KOREAN,
    CHINESE,
    /** Japanese and Korean in which no article is written. */
    FOREIGN
  }

  /** Before it all letters are Latin, which every chain cuts. */
  private static final int FIRST_OTHER = 0x250;

  private static final List<Language> ALL =
      List.of(
          new Language(
              "fr",
              Script.ALPHABETIC,
              names -> StandardTokenizer::new,
              NumberWordsFilter::new,
              FrenchInflections::withVerbs,
              FrenchInflections::filter),
          alphabetic("en", EnglishInflections::filter),
          alphabetic("de", GermanMinimalStemFilter::new),
          alphabetic("es", SpanishLightStemFilter::new),
          alphabetic("it", ItalianLightStemFilter::new),
          alphabetic("pt", PortugueseLightStemFilter::new),
          alphabetic("nl", in -> new SnowballFilter(in, "Dutch")),
          alphabetic("ru", RussianLightStemFilter::new),
          alphabetic("ar", in -> new ArabicStemFilter(new ArabicNormalizationFilter(in))),
          japanese(),
          korean(),
          new Language(
              "zh",
              Script.CHINESE,
              names -> StandardTokenizer::new,
              in ->
                  new CJKBigramFilter(
                      in, CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.HANGUL),
              in -> in,
              in -> in),
          alphabetic("und", in -> in));

  /**
   * What a question in Japanese or Korean is read in where no article is: names alone can be found.
   * No text is indexed in it.
   */
  static final Language NAMES =
      new Language("names", Script.FOREIGN, NameTokenizer::of, in -> in, in -> in, in -> in);

  static Stream<Language> all() {
    return ALL.stream();
  }

  /** The chain of a language; that of {@code und} when it has none of its own. */
  static Language of(String code) {
    Optional<Language> known =
        ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    return known.orElse(ALL.getLast());
  }

  private static Language alphabetic(String code, UnaryOperator<TokenStream> stemmer) {
    return new Language(
        code, Script.ALPHABETIC, names -> StandardTokenizer::new, in -> in, in -> in, stemmer);
  }

  private static Language japanese() {
    return new Language(
        "ja",
        Script.JAPANESE,
        TaughtDictionaries::japanese,
        in ->
            new JapanesePartOfSpeechStopFilter(
                new JapaneseBaseFormFilter(in), JapaneseAnalyzer.getDefaultStopTags()),
        in -> in,
        in -> in);
  }

  private static Language korean() {
    return new Language(
        "ko",
        Script.KOREAN,
        TaughtDictionaries::korean,
        KoreanPartOfSpeechStopFilter::new,
        in -> in,
        in -> in);
  }

  /** Whether it cuts words by a dictionary, which does not know every name. */
  boolean hasDictionary() {
    return script == Script.JAPANESE || script == Script.KOREAN;
  }

  /**
   * Whether the chain can cut a text in the scripts it is written in. Ideographs belong to Chinese,
   * Japanese and Korean; alphabets to every chain, because Latin names stand in texts of all
   * languages.
   */
  boolean cuts(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (c >= FIRST_OTHER && !cuts(UnicodeScript.of(c))) return false;
    }
    return script != Script.FOREIGN || NameTokenizer.applies(text);
  }

  private boolean cuts(UnicodeScript written) {
    return switch (written) {
      case HIRAGANA, KATAKANA -> script == Script.JAPANESE || script == Script.FOREIGN;
      case HANGUL -> script == Script.KOREAN || script == Script.FOREIGN;
      case HAN -> script == Script.JAPANESE || script == Script.CHINESE || script == Script.FOREIGN;
      default -> true;
    };
  }
}
