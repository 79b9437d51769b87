package fr.vigie.analysis;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The end of every chain: turns words into terms ({@link Terms}) and recognises the forms of the
 * lexicon.
 *
 * <p>A concept stands at the position of its form's first word, with offsets over the whole form.
 * The words of the form are kept in an index; in a query the longest form replaces them.
 */
final class TermFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positionLength =
      addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final WordQueue words;
  private final FormMatches matches;
  private final WordTable<Boolean> uninflected;
  private final Mode mode;
  private final char[] stemPrefix;

  /** Steps left for the position under way: first its matches, then its words. */
  private int nextMatch;

  private Word nextWord;
  private boolean surfaceGiven;

  /** Whether the word under way has no term but the one it is typed with. */
  private boolean oneTerm;

  private boolean positionTaken;
  private int pendingIncrement;

  /**
   * @param uninflected words that have no term but the one they are typed with
   */
  TermFilter(
      TokenStream input,
      List<FormTrie> tries,
      WordTable<Boolean> uninflected,
      Mode mode,
      String language) {
    super(input);
    this.words = new WordQueue(input);
    this.matches = new FormMatches(words, tries, mode);
    this.uninflected = uninflected;
    this.mode = mode;
    this.stemPrefix = Terms.stemPrefix(language).toCharArray();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    words.clear();
    matches.clear();
    nextMatch = 0;
    nextWord = null;
    pendingIncrement = 0;
  }

  @Override
  public boolean incrementToken() throws IOException {
    while (true) {
      if (nextMatch < matches.size()) return giveMatch(matches.get(nextMatch++));
      while (nextWord != null) {
        if (giveWord()) return true;
      }
      if (!words.advance()) return false;
      startPosition();
    }
  }

  private void startPosition() throws IOException {
    Word first = words.first();
    nextMatch = 0;
    positionTaken = false;
    surfaceGiven = false;
    pendingIncrement += Math.max(1, first.increment);
    nextWord = first;
    matches.find();
    if (mode.replacesWords() && matches.size() > 0) nextWord = null;
  }

  private boolean giveMatch(FormMatches.Match match) {
    Word first = words.first();
    String tokenType = match.entry().isEvidence() ? Terms.EVIDENCE_TYPE : Terms.CONCEPT_TYPE;
    begin(first.startOffset, match.endOffset(), tokenType);
    positionLength.setPositionLength(mode.replacesWords() ? 1 : match.words());
    term.setEmpty().append(match.entry().term());
    return true;
  }

  /** Gives the next term of the word under way, or goes to the word beside it and gives nothing. */
  private boolean giveWord() {
    Word word = nextWord;
    if (!surfaceGiven) oneTerm = word.isNeutral() || word.isItsStem(uninflected);
    boolean wantsSurface = word.isTyped() && mode.givesWordsAsTyped() || oneTerm;
    if (wantsSurface && !surfaceGiven) {
      surfaceGiven = true;
      begin(word.startOffset, word.endOffset, word.type);
      term.copyBuffer(word.surface, 0, word.surfaceLength);
      return true;
    }
    surfaceGiven = false;
    nextWord = word.beside;
    if (oneTerm || mode == Mode.EXACT) return false;
    begin(word.startOffset, word.endOffset, word.type);
    writeStem(word);
    return true;
  }

  private void writeStem(Word word) {
    int length = stemPrefix.length + word.stemLength;
    char[] chars = term.resizeBuffer(length);
    System.arraycopy(stemPrefix, 0, chars, 0, stemPrefix.length);
    System.arraycopy(word.stem, 0, chars, stemPrefix.length, word.stemLength);
    term.setLength(length);
  }

  /**
   * Begins a token, whose characters are yet to be written. Every attribute that stands for the
   * token is set, so that nothing has to be cleared.
   */
  private void begin(int start, int end, String tokenType) {
    positionLength.setPositionLength(1);
    offset.setOffset(start, end);
    increment.setPositionIncrement(positionTaken ? 0 : pendingIncrement);
    type.setType(tokenType);
    positionTaken = true;
    pendingIncrement = 0;
  }
}
