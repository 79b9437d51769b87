package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/**
 * Makes one token of a designator however it is spelt: {@code PAC-3}, {@code PAC3} and, when the
 * lexicon knows it, {@code PAC 3} give {@code PAC3}. A designator is one to four letters and a
 * number, perhaps with a variant after it; {@code OTAN-2030} is a word and a year.
 *
 * <p>In an index a variant stands beside its model at the same position ({@code F-35A} gives {@code
 * F35A} and {@code F35}), so that a question for the model finds the variant; a question for the
 * variant finds only that.
 *
 * <p>Any other word with {@code _} inside is cut there, and the points of {@code U.S.} are dropped.
 */
final class DesignatorFilter extends LookaheadFilter {

  private static final Pattern DESIGNATOR =
      Pattern.compile("(\\p{L}{1,4})_?([0-9]+)(\\p{L}{0,2}[0-9]?)");
  private static final Pattern WORD_AND_YEAR = Pattern.compile("\\p{L}{3,4}_(19|20)[0-9]{2}");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{1,4}");
  private static final Pattern NUMBER = Pattern.compile("([0-9]+)(\\p{L}?[0-9]?|\\p{Lu}{2})");
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+\\.?");

  private static final int LONGEST_LETTERS = 4;

  private final KnownDesignators known;
  private final boolean withModels;

  /** What a token became, to be given. */
  private final Deque<Piece> ready = new ArrayDeque<>();

  /**
   * @param known the designators joined over a space too
   * @param withModels whether a variant's model is given too
   */
  DesignatorFilter(TokenStream input, KnownDesignators known, boolean withModels) {
    super(input);
    this.known = known;
    this.withModels = withModels;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (ready.isEmpty()) {
      if (!next()) return false;
      if (isPlain(flags.getFlags(), term.buffer(), term.length())) return true;
      shape(current());
    }
    give(ready.poll());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ready.clear();
  }

  /** Whether a token is letters that begin no designator, or a number, as nearly all words are. */
  private boolean isPlain(int shape, char[] chars, int length) {
    if ((shape & TokenShape.OTHER) == 0)
      return length > LONGEST_LETTERS || !known.mayBeginWith(chars, length);
    if (!Word.isDigit(chars[0])) return false;
    for (int i = 1; i < length; i++) if (chars[i] == CharacterMap.JOIN) return false;
    return true;
  }

  private void shape(Piece piece) throws IOException {
    if (LETTERS.matcher(piece.term()).matches()) {
      joinOverSpace(piece);
      return;
    }
    Matcher designator = DESIGNATOR.matcher(piece.term());
    if (designator.matches() && !WORD_AND_YEAR.matcher(piece.term()).matches()) {
      addDesignator(piece, designator.group(1), designator.group(2), designator.group(3));
    } else if (INITIALS.matcher(piece.term()).matches()) {
      ready.add(piece.typed(piece.term().replace(".", ""), piece.type()));
    } else if (piece.term().indexOf('_') >= 0) {
      cut(piece);
    } else {
      ready.add(piece);
    }
  }

  private void addDesignator(Piece piece, String letters, String number, String variant) {
    String whole = letters + number + variant;
    ready.add(piece.typed(whole, Terms.DESIGNATOR_TYPE));
    if (withModels && !variant.isEmpty() && !known.contains(whole)) {
      ready.add(
          new Piece(
              letters + number,
              piece.start(),
              piece.end(),
              0,
              Terms.DESIGNATOR_TYPE,
              piece.flags()));
    }
  }

  /**
   * Joins {@code PAC} and {@code 3} when one space stands between them and the lexicon knows {@code
   * pac3}.
   */
  private void joinOverSpace(Piece letters) throws IOException {
    if (!next()) {
      ready.add(letters);
      return;
    }
    Piece following = current();
    Matcher number = NUMBER.matcher(following.term());
    boolean close = following.start() - letters.end() <= 1 && following.increment() == 1;
    if (close
        && number.matches()
        && known.contains(letters.term() + number.group(1))
        && isVariantOf(letters.term(), number.group(2))) {
      Piece joined =
          new Piece(
              "",
              letters.start(),
              following.end(),
              letters.increment(),
              letters.type(),
              letters.flags() | following.flags());
      addDesignator(joined, letters.term(), number.group(1), number.group(2));
    } else {
      ready.add(letters);
      putBack(following);
    }
  }

  /**
   * {@code F 35A} and {@code f 35a} are variants; {@code S 400d}, with its diesel engine, is none.
   */
  private static boolean isVariantOf(String letters, String variant) {
    return variant.isEmpty()
        || !Character.isLetter(variant.charAt(0))
        || Character.isUpperCase(variant.charAt(0)) == Character.isUpperCase(letters.charAt(0));
  }

  private void cut(Piece piece) {
    int from = 0;
    int gap = piece.increment();
    for (int i = 0; i <= piece.term().length(); i++) {
      if (i < piece.term().length() && piece.term().charAt(i) != '_') continue;
      if (i > from) {
        int start = Math.min(piece.start() + from, piece.end());
        int end =
            i == piece.term().length() ? piece.end() : Math.min(piece.start() + i, piece.end());
        String part = piece.term().substring(from, i);
        ready.add(
            new Piece(
                part,
                start,
                end,
                gap,
                NUMBER.matcher(part).matches() ? Terms.NUMBER_TYPE : piece.type(),
                from == 0 ? piece.flags() : piece.flags() | TokenShape.TIED));
        gap = 1;
      }
      from = i + 1;
    }
    if (ready.isEmpty()) ready.add(piece);
  }
}
