package fr.vigie.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Takes case and accents off a word, as Lucene's filters for either do. Notes its {@link
 * LetterCase} in the flags before that makes it unknowable, and keeps the folded word in a {@link
 * SurfaceAttribute}, because a stemmer follows. One pass by a table serves nearly every word.
 */
final class FoldingFilter extends TokenFilter {

  /** The end of Latin Extended-A, which holds the letters of the languages written in Latin. */
  private static final int TABLE_SIZE = 0x180;

  /** Stands in the table for a letter that becomes several: {@code œ}. */
  private static final char SEVERAL = 0;

  /** Most characters that one folds into. */
  private static final int WIDEST = 4;

  private static final char[] TABLE = table();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final SurfaceAttribute surface = addAttribute(SurfaceAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    char[] chars = term.buffer();
    int length = term.length();
    boolean capital = (flags.getFlags() & TokenShape.CAPITAL) != 0;
    flags.setFlags(capital ? LetterCase.of(chars, length) : LetterCase.LOWER);
    if (!foldByTable(chars, length)) foldAny(length);
    surface.copy(term.buffer(), term.length());
    return true;
  }

  /** Folds in place; false when it met a character that is none of the table's. */
  private static boolean foldByTable(char[] chars, int length) {
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= TABLE_SIZE || TABLE[c] == SEVERAL) return false;
      chars[i] = TABLE[c];
    }
    return true;
  }

  private void foldAny(int length) {
    CharacterUtils.toLowerCase(term.buffer(), 0, length);
    char[] folded = new char[WIDEST * length];
    int foldedLength = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length);
    term.copyBuffer(folded, 0, foldedLength);
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    char[] folded = new char[WIDEST];
    for (char c = 1; c < TABLE_SIZE; c++) {
      char[] lower = {Character.toLowerCase(c)};
      boolean single = ASCIIFoldingFilter.foldToASCII(lower, 0, folded, 0, 1) == 1;
      table[c] = single ? folded[0] : SEVERAL;
    }
    return table;
  }
}
