package fr.vigie.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Sets aside an elided word before an apostrophe ({@code l'OTAN} gives {@code OTAN}) and moves the
 * start offset past it, so that a mark covers the word alone, but for the letter of a name.
 * Lucene's filter of that name leaves the offset.
 */
final class ElisionFilter extends TokenFilter {

  /**
   * French, Italian and Catalan elided words; none of them is a word of another language before an
   * apostrophe. {@code quelqu'un} is one word, not {@code un}.
   */
  private static final CharArraySet ELIDED =
      new CharArraySet(
          List.of(
              "l", "d", "qu", "c", "j", "m", "n", "s", "t", "jusqu", "lorsqu", "puisqu", "quoiqu",
              "dell", "all", "dall", "nell", "sull", "un"),
          true);

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);

  ElisionFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    if ((flags.getFlags() & TokenShape.APOSTROPHE) == 0) return true;
    int apostrophe = indexOfApostrophe();
    if (apostrophe > 0
        && apostrophe + 1 < term.length()
        && ELIDED.contains(term.buffer(), 0, apostrophe)) {
      int cut = apostrophe + 1;
      int skipped = isOfName(apostrophe) ? 0 : cut;
      System.arraycopy(term.buffer(), cut, term.buffer(), 0, term.length() - cut);
      term.setLength(term.length() - cut);
      int start = Math.min(offset.startOffset() + skipped, offset.endOffset());
      offset.setOffset(start, offset.endOffset());
    }
    return true;
  }

  /** Whether a mark covers the letter too: {@code N'Djamena}, where people also write Djamena. */
  private boolean isOfName(int apostrophe) {
    char[] chars = term.buffer();
    return apostrophe == 1
        && term.length() > 3
        && (chars[0] == 'N' || chars[0] == 'M')
        && Character.isUpperCase(chars[2])
        && Character.isLowerCase(chars[3]);
  }

  private int indexOfApostrophe() {
    char[] chars = term.buffer();
    int length = term.length();
    for (int i = 0; i < length; i++) {
      if (chars[i] == '\'') return i;
    }
    return -1;
  }
}
