package fr.vigie.analysis;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes one token of a number however its digits are grouped: {@code 10 000} and {@code 10.000}
 * give {@code 10000}; and cuts off a unit that is glued to it, so that {@code 155mm} is {@code 155
 * mm}. The first group has one to three digits and does not begin with 0: {@code 0.125} is a
 * decimal, {@code 2015 300} a year and a number, {@code 300-400} two numbers.
 */
final class NumberFilter extends LookaheadFilter {

  private static final int GROUP = 3;

  /** Metres in a small letter only: {@code 20M} is millions. */
  private static final Pattern WITH_UNIT = Pattern.compile("[0-9][0-9.,]*((?i:km|kg|cm|mm)|m)");

  /** The chains of languages that group digits by a comma, and write decimals with a full stop. */
  private static final Set<String> COMMA = Set.of("en", "ja", "ko", "zh");

  private final char separator;
  private final Pattern grouped;

  /**
   * @param language the chain's
   */
  NumberFilter(TokenStream input, String language) {
    super(input);
    separator = COMMA.contains(language) ? ',' : '.';
    grouped = Pattern.compile("[1-9][0-9]{0,2}([" + separator + "][0-9]{3})+\\p{L}*");
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!next()) return false;
    if (term.length() == 0 || !Word.isDigit(term.charAt(0))) return true;
    if (term.length() > GROUP) dropSeparators();
    else if (isFirstGroup()) joinGroups();
    if (!hasPutBack()) cutUnit();
    return true;
  }

  private boolean isFirstGroup() {
    return term.charAt(0) != '0' && digits() == term.length();
  }

  /** Whether it is three digits that may have letters after them, as in {@code 000e}. */
  private boolean isNextGroup() {
    if (digits() != GROUP) return false;
    for (int i = GROUP; i < term.length(); i++) {
      if (!Character.isLetter(term.charAt(i))) return false;
    }
    return true;
  }

  private int digits() {
    int digits = 0;
    while (digits < term.length() && Word.isDigit(term.charAt(digits))) digits++;
    return digits;
  }

  /** Whether one space alone stands between the token and what ends there. */
  private boolean isAfterSpace(int end) {
    return offset.startOffset() - end == 1
        && increment.getPositionIncrement() == 1
        && (flags.getFlags() & TokenShape.TIED) == 0;
  }

  /** Joins the groups that have one space between them and the one before. */
  private void joinGroups() throws IOException {
    Piece first = current();
    Piece last = first;
    StringBuilder number = new StringBuilder(first.term());
    while (Word.isDigit(number.charAt(number.length() - 1)) && next()) {
      if (!isAfterSpace(last.end()) || !isNextGroup()) {
        putBack(current());
        break;
      }
      last = current();
      number.append(last.term());
    }
    give(first.upTo(last.end()).typed(number.toString(), last.type()));
  }

  private void dropSeparators() {
    boolean has = false;
    for (int i = 1; i <= GROUP && !has; i++) has = term.charAt(i) == separator;
    if (!has || !grouped.matcher(term).matches()) return;
    String digits = term.toString().replace(String.valueOf(separator), "");
    term.setEmpty().append(digits);
  }

  /** Gives the number first and its unit next. */
  private void cutUnit() {
    if (Word.isDigit(term.charAt(term.length() - 1))) return;
    Matcher unit = WITH_UNIT.matcher(term);
    if (!unit.matches()) return;
    Piece whole = current();
    String number = whole.term().substring(0, unit.start(1));
    int middle = Math.max(whole.start(), whole.end() - unit.group(1).length());
    putBack(new Piece(unit.group(1), middle, whole.end(), 1, Terms.WORD_TYPE, whole.flags()));
    give(
        new Piece(
            number, whole.start(), middle, whole.increment(), Terms.NUMBER_TYPE, whole.flags()));
  }
}
