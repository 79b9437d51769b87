package fr.vigie.analysis;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes one term, alike in every language, of what says that a number counts hundredths: {@code 2
 * %}, {@code 2%}, {@code 2 pour cent} and {@code 2 percent}. The words are those after a number
 * only: {@code pour cent raisons} is none.
 */
final class PercentFilter extends LookaheadFilter {

  /** The term. */
  static final String PERCENT = "%";

  /** By language, the words that follow a number: the first, and the second where there is one. */
  private static final Map<String, CharArrayMap<String>> WORDS =
      Map.ofEntries(
          entry("fr", words("pour cent", "pourcent")),
          entry("en", words("per cent", "percent")),
          entry("de", words("Prozent")),
          entry("es", words("por ciento")),
          entry("it", words("per cento")),
          entry("pt", words("por cento")),
          entry("nl", words("procent")),
          entry("ru", words("процент", "процента", "процентов")),
          entry("ja", words("パーセント")),
          entry("ko", words("퍼센트")));

  private static final int NOWHERE = -1;

  private final CharArrayMap<String> words;

  /** Where the number before the token ends; nowhere when there is none. */
  private int number = NOWHERE;

  /**
   * @param language the chain's
   */
  PercentFilter(TokenStream input, String language) {
    super(input);
    words = WORDS.getOrDefault(language, CharArrayMap.emptyMap());
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!next()) return false;
    char first = term.length() == 0 ? ' ' : term.charAt(0);
    if (CharacterMap.isPercent(first)) write();
    else if (number != NOWHERE && offset.startOffset() - number <= 1) joinWords();
    number = Word.isDigit(first) ? offset.endOffset() : NOWHERE;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    number = NOWHERE;
  }

  private void joinWords() throws IOException {
    String second = words.get(term.buffer(), 0, term.length());
    if (second == null) return;
    if (second.isEmpty()) {
      write();
      return;
    }
    Piece before = current();
    boolean follows = next();
    boolean joined =
        follows
            && second.equalsIgnoreCase(term.toString())
            && offset.startOffset() - before.end() == 1;
    int end = offset.endOffset();
    if (follows && !joined) putBack(current());
    give(joined ? before.upTo(end) : before);
    if (joined) write();
  }

  private void write() {
    term.setEmpty().append(PERCENT);
    type.setType(Terms.NUMBER_TYPE);
  }

  private static CharArrayMap<String> words(String... writings) {
    CharArrayMap<String> words = new CharArrayMap<>(writings.length, true);
    for (String writing : writings) {
      int space = writing.indexOf(' ');
      if (space < 0) words.put(writing, "");
      else words.put(writing.substring(0, space), writing.substring(space + 1));
    }
    return CharArrayMap.unmodifiableMap(words);
  }
}
