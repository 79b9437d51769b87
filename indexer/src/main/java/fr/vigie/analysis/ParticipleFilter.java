package fr.vigie.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.CharacterUtils;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Sets the verb of a French participle beside it in an index, where its accents alone tell it from
 * another word: folded, {@code livré} is {@code livre}, and {@code livrer} would miss it. A
 * question does without, because it may come without its accents. Stands before these are taken
 * off.
 */
final class ParticipleFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final WordBases verbs;

  /** A word in small letters. */
  private char[] word = new char[32];

  /** The verb to be given next; null when there is none. */
  private String verb;

  private int start;
  private int end;

  /**
   * @param verbs by participle, with its accents
   */
  ParticipleFilter(TokenStream input, WordBases verbs) {
    super(input);
    this.verbs = verbs;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (verb != null) {
      giveVerb();
      return true;
    }
    if (!input.incrementToken()) return false;
    if ((flags.getFlags() & TokenShape.ACCENTED) != 0) verb = verb();
    if (verb != null) {
      start = offset.startOffset();
      end = offset.endOffset();
    }
    return true;
  }

  /** Every attribute is set: what stands after this one may have changed them. */
  private void giveVerb() {
    term.setEmpty().append(verb);
    offset.setOffset(start, end);
    increment.setPositionIncrement(0);
    type.setType(Terms.VERB_TYPE);
    flags.setFlags(TokenShape.ACCENTED);
    verb = null;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    verb = null;
  }

  private String verb() {
    int length = term.length();
    word = ArrayUtil.grow(word, length);
    System.arraycopy(term.buffer(), 0, word, 0, length);
    CharacterUtils.toLowerCase(word, 0, length);
    WordBases.Ending ending = verbs.of(word, length);
    return ending == null ? null : new String(word, 0, length - ending.cut()) + ending.added();
  }
}
