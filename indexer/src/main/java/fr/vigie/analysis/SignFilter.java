package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;

/**
 * Spells out the words with a sign inside that the lexicon knows ({@code R&D} and {@code R & D}
 * give {@code RandD}) and cuts all others at their signs, where {@link SignedNames} left ties. Cuts
 * two words too that lost the line between them, {@code la côteLa mer}, and an initial that is
 * glued to a name: {@code M.Dupont}.
 */
final class SignFilter extends LookaheadFilter {

  /** So many small letters before a capital are a word: {@code iPhone} is not two. */
  private static final int SHORTEST_WORD = 4;

  /**
   * What a French sentence begins with most. Other words after small letters may be the rest of a
   * name or of a hashtag.
   */
  private static final CharArraySet FIRST_WORDS =
      new CharArraySet(
          List.of(
              "le", "la", "les", "l", "un", "une", "des", "d", "ce", "cet", "cette", "ces", "c",
              "il", "ils", "elle", "elles", "on", "en", "dans", "pour", "par", "sur", "selon", "à",
              "au", "aux", "après", "avec", "depuis", "mais", "si"),
          true);

  private static final int NONE = -1;

  private final SignedNames names;
  private final Deque<Piece> parts = new ArrayDeque<>();

  SignFilter(TokenStream input, SignedNames names) {
    super(input);
    this.names = names;
  }

  @Override
  public boolean incrementToken() throws IOException {
    int skipped = 0;
    while (parts.isEmpty()) {
      if (!next()) return false;
      if (names.mayBegin(term) && joinsOverSpace(skipped)) break;
      int shape = TokenShape.of(term.buffer(), term.length());
      if ((shape & TokenShape.TIE) == 0) {
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
        flags.setFlags(shape);
        int seam = (shape & TokenShape.CAPITAL_INSIDE) == 0 ? NONE : seam();
        if (seam == NONE) return true;
        cutAt(seam);
        break;
      }
      String token = term.toString();
      String spelt =
          names.tied().matcher(token).replaceAll(name -> SignedNames.spelt(name.group()));
      cut(spelt, token, skipped);
      if (parts.isEmpty()) skipped += increment.getPositionIncrement();
    }
    give(parts.poll());
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }

  /**
   * Joins {@code R} and {@code &D} when a space stands between them and the lexicon knows {@code
   * R&D}; goes back to the first of them otherwise.
   */
  private boolean joinsOverSpace(int skipped) throws IOException {
    Piece first = current();
    boolean follows = next();
    if (follows && offset.startOffset() - first.end() == 1) {
      String whole = first.term() + SignedNames.untied(term.toString());
      if (names.tied().matcher(whole).matches()) {
        int gap = first.increment() + skipped;
        parts.add(part(SignedNames.spelt(whole), first.start(), offset.endOffset(), gap, 0));
        return true;
      }
    }
    if (follows) putBack(current());
    give(first);
    return false;
  }

  /**
   * Where the first capital ends a word in small letters and begins a sentence, or where the full
   * stop of an initial ends.
   */
  private int seam() {
    char[] chars = term.buffer();
    int length = term.length();
    if (beginsWithInitial(chars, length)) return 2;
    for (int i = 0; i < length; i++) {
      if (Character.isUpperCase(chars[i]))
        return endsWord(chars, i) && beginsSentence(chars, i, length) ? i : NONE;
    }
    return NONE;
  }

  /** {@code M.Dupont} does, {@code U.S.} does not. */
  private static boolean beginsWithInitial(char[] chars, int length) {
    return length > 3
        && chars[1] == '.'
        && Character.isUpperCase(chars[0])
        && Character.isUpperCase(chars[2])
        && Character.isLowerCase(chars[3]);
  }

  private static boolean beginsSentence(char[] chars, int start, int length) {
    int end = start;
    while (end < length && chars[end] != '\'') end++;
    return FIRST_WORDS.contains(chars, start, end - start);
  }

  private static boolean endsWord(char[] chars, int end) {
    if (end < SHORTEST_WORD) return false;
    for (int i = end - SHORTEST_WORD; i < end; i++) {
      if (!Character.isLowerCase(chars[i])) return false;
    }
    return true;
  }

  private void cutAt(int seam) {
    String token = term.toString();
    int middle = Math.min(offset.startOffset() + seam, offset.endOffset());
    int gap = increment.getPositionIncrement();
    int end = token.charAt(seam - 1) == '.' ? seam - 1 : seam;
    int first = Math.min(offset.startOffset() + end, middle);
    parts.add(part(token.substring(0, end), offset.startOffset(), first, gap, 0));
    parts.add(part(token.substring(seam), middle, offset.endOffset(), 1, 0));
  }

  /**
   * Cuts a token at its ties.
   *
   * @param token with its names spelt out
   * @param written as it stands in the text
   */
  private void cut(String token, String written, int skipped) {
    int from = 0;
    int gap = increment.getPositionIncrement() + skipped;
    for (int i = 0; i <= token.length(); i++) {
      if (i < token.length() && !SignedNames.isTie(token.charAt(i))) continue;
      if (i > from) {
        int start = before(token.substring(from), written, offset.startOffset());
        int end = before(token.substring(i), written, offset.endOffset());
        int tied = from == 0 ? 0 : TokenShape.TIED;
        parts.add(part(token.substring(from, i), start, end, gap, tied));
        gap = 1;
      }
      from = i + 1;
    }
  }

  /**
   * The offset where the rest of a token begins.
   *
   * @param otherwise where a name is still to be spelt out in it, so that this cannot be told
   */
  private int before(String rest, String written, int otherwise) {
    if (rest.isEmpty()) return offset.endOffset();
    if (!written.endsWith(rest)) return otherwise;
    int start = offset.startOffset() + written.length() - rest.length();
    return Math.min(start, offset.endOffset());
  }

  /**
   * A part of a cut token.
   *
   * @param tied whether it is {@link TokenShape#TIED}, else 0
   */
  private static Piece part(String term, int start, int end, int increment, int tied) {
    boolean number = term.chars().allMatch(c -> Word.isDigit(c) || c == '.' || c == ',');
    int shape = TokenShape.of(term.toCharArray(), term.length()) | tied;
    return new Piece(
        term, start, end, increment, number ? Terms.NUMBER_TYPE : Terms.WORD_TYPE, shape);
  }
}
