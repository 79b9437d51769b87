package fr.vigie.analysis;

import fr.vigie.lexicon.Folding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes one token in figures of a French number in words, so that {@code dix-sept soldats} is
 * {@code 17 soldats} and {@code dix-huitième siècle} is {@code 18e siècle} ({@link NumberInWords}).
 * Its words stand side by side, with a space or a hyphen between. Spells out {@code n°} before a
 * number; there, and after {@code numéro}, the numbers from one to nine are figures too.
 */
final class NumberWordsFilter extends LookaheadFilter {

  private static final String NUMBER = "numéro";

  /** The term of what announces a number, however it is written. */
  static final String ANNOUNCING = Terms.stemPrefix("fr") + Folding.fold(NUMBER);

  private static final CharArraySet NUMBERS =
      new CharArraySet(List.of(NUMBER, "numero", "numéros", "numeros"), true);
  private static final CharArraySet ABBREVIATED = new CharArraySet(List.of("n", "no", "nº"), true);

  /** Most characters between {@code n} and its number: a sign and a space. */
  private static final int WIDEST_SIGN = 2;

  private static final List<String> PERCENT = List.of("pour", "cent", "pourcent");

  private static final int NOWHERE = -1;

  /** Where the word before ended when it announces a number; nowhere when there was none. */
  private int announced = NOWHERE;

  NumberWordsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!next()) return false;
    char[] chars = term.buffer();
    int length = term.length();
    boolean numbered = announced >= 0 && offset.startOffset() - announced <= WIDEST_SIGN;
    NumberWord word =
        numbered ? NumberWord.announced(chars, length) : NumberWord.beginning(chars, length);
    announced = NOWHERE;
    if (word != null) read(word, numbered);
    else if (length > 0 && (chars[0] == 'n' || chars[0] == 'N')) announce(chars, length);
    return true;
  }

  /** Spells out a word that announces a number, and notes where it is. */
  private void announce(char[] chars, int length) throws IOException {
    if (ABBREVIATED.contains(chars, 0, length) && isBeforeNumber()) spellOut();
    if (NUMBERS.contains(term.buffer(), 0, term.length())) announced = offset.endOffset();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    announced = NOWHERE;
  }

  /** Takes the sign after a single letter for a part of the word. */
  private void spellOut() {
    int sign = term.length() == 1 ? 1 : 0;
    offset.setOffset(offset.startOffset(), offset.endOffset() + sign);
    term.setEmpty().append(NUMBER);
  }

  /** Whether figures follow, or a word that may be a number. */
  private boolean isBeforeNumber() throws IOException {
    Piece abbreviated = current();
    boolean follows = next();
    boolean number = follows && (Word.isDigit(term.charAt(0)) || isAnnounced());
    boolean besides = follows && offset.startOffset() - abbreviated.end() <= WIDEST_SIGN;
    if (follows) putBack(current());
    give(abbreviated);
    return number && besides;
  }

  private boolean isAnnounced() {
    return NumberWord.announced(term.buffer(), term.length()) != null;
  }

  /**
   * Reads the longest number that begins with the token, which becomes that number.
   *
   * @param numbered whether one word is a number whatever it is
   */
  private void read(NumberWord word, boolean numbered) throws IOException {
    NumberInWords number = new NumberInWords();
    number.take(word);
    Piece first = current();
    String figures = number.isWhole() || numbered ? number.figures() : null;
    boolean ordinal = false;
    int end = first.end();
    int taken = 0;
    List<Piece> read = new ArrayList<>();
    for (int before = end; next(); before = offset.endOffset()) {
      read.add(current());
      boolean besides = offset.startOffset() - before == 1 && increment.getPositionIncrement() == 1;
      NumberWord more = besides ? NumberWord.find(term.buffer(), term.length()) : null;
      if (more == null || !number.take(more)) break;
      if (!number.isWhole()) continue;
      figures = number.figures();
      ordinal = number.isOrdinal();
      end = offset.endOffset();
      taken = read.size();
    }
    if (figures == null && isPercentage(end, read)) figures = number.figures();
    for (int i = read.size() - 1; i >= taken; i--) putBack(read.get(i));
    if (figures == null) give(first);
    else give(first.upTo(end).typed(figures, ordinal ? first.type() : Terms.NUMBER_TYPE));
  }

  /**
   * Whether hundredths are counted: {@code deux pour cent} is {@code 2 %}.
   *
   * @param end of the number
   * @param read the token after it, if any; more are added as they are read
   */
  private boolean isPercentage(int end, List<Piece> read) throws IOException {
    if (read.size() != 1 || read.getFirst().start() - end > 1) return false;
    String after = read.getFirst().term();
    if (CharacterMap.isPercent(after.charAt(0)) || after.equalsIgnoreCase(PERCENT.getLast()))
      return true;
    if (!after.equalsIgnoreCase(PERCENT.getFirst()) || !next()) return false;
    read.add(current());
    return PERCENT.get(1).equalsIgnoreCase(term.toString());
  }
}
