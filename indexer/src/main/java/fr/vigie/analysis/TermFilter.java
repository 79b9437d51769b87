package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
 * The words of the form are kept in an index; in a query the longest form replaces them. A country
 * named inside the name of another country or of a place is not that country.
 */
final class TermFilter extends TokenFilter {

  /** A recognised form. */
  private record Match(FormTrie.Entry entry, int words, int endOffset) {}

  /**
   * A name of several words that has begun and not ended: {@code end} is the position after its
   * last word.
   */
  private record UnderWay(FormTrie.Entry entry, int end) {

    boolean hides(FormTrie.Entry inner, int innerEnd) {
      if (innerEnd > end) return false;
      boolean hidesCountry =
          entry.kind() != null && entry.kind().hidesCountryInside() && inner.namesCountry();
      return hidesCountry || entry.term().equals(inner.term());
    }
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute positionLength =
      addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private final WordQueue words;
  private final FormTrie trie;
  private final WordTable<Boolean> uninflected;
  private final FormOpenings openings;
  private final Mode mode;
  private final char[] stemPrefix;
  private final List<Match> matches = new ArrayList<>();
  private final List<UnderWay> underWay = new ArrayList<>();

  /** Steps left for the position under way: first its matches, then its words. */
  private int nextMatch;

  private Word nextWord;
  private boolean surfaceGiven;

  /** Whether the word under way has no term but the one it is typed with. */
  private boolean oneTerm;

  private boolean positionTaken;
  private int pendingIncrement;

  /** Number of the position under way, counted in words. */
  private int position;

  /**
   * @param uninflected words that have no term but the one they are typed with
   */
  TermFilter(
      TokenStream input,
      FormTrie trie,
      WordTable<Boolean> uninflected,
      Mode mode,
      String language) {
    super(input);
    this.words = new WordQueue(input);
    this.trie = trie;
    this.uninflected = uninflected;
    this.openings = trie.openings(mode == Mode.ALL);
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
    position = -1;
    underWay.clear();
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
    position++;
    matches.clear();
    nextMatch = 0;
    positionTaken = false;
    surfaceGiven = false;
    pendingIncrement += Math.max(1, first.increment);
    nextWord = first;
    if (!mode.findsForms()) return;
    findMatches();
    if (matches.isEmpty()) return;
    dropHidden();
    if (mode == Mode.QUERY) keepLongest();
  }

  private void findMatches() throws IOException {
    for (Word word = words.first(); word != null; word = word.beside) {
      if (mayBeginForm(word)) descend(trie.root(), word, 0);
    }
    if (matches.size() > 1) matches.sort(Comparator.comparingInt(Match::words).reversed());
  }

  /** Nearly every word is rejected here, which is what makes a large lexicon cheap. */
  private boolean mayBeginForm(Word word) throws IOException {
    if (openings.mayBe(word)) return true;
    for (Word following = words.at(1); following != null; following = following.beside) {
      if (openings.mayBegin(word, following)) return true;
    }
    return false;
  }

  private void descend(FormTrie.Node node, Word word, int depth) throws IOException {
    FormTrie.Node child = node.child(word);
    if (child == null) return;
    for (FormTrie.Entry entry : child.entries()) {
      if (entry.isEvidence() && mode != Mode.ALL) continue;
      if (fits(entry, depth) && !isFound(entry, depth + 1))
        matches.add(new Match(entry, depth + 1, word.endOffset));
    }
    if (child.isLeaf()) return;
    for (Word following = words.at(depth + 1); following != null; following = following.beside) {
      descend(child, following, depth + 1);
    }
  }

  /** Whether another form has given the same term over the same words. */
  private boolean isFound(FormTrie.Entry entry, int length) {
    for (Match match : matches) {
      if (match.words == length && match.entry.term().equals(entry.term())) return true;
    }
    return false;
  }

  private boolean fits(FormTrie.Entry entry, int depth) throws IOException {
    // Who types the bare words means them wherever they stand: guerre Irak is not guerre d'Irak.
    if (mode == Mode.QUERY && entry.elisions() > elisions(depth)) return false;
    int[] cases = mode == Mode.QUERY ? entry.casesAsked() : entry.cases();
    if (cases == null && !entry.strict()) return true;
    for (int i = 0; i <= depth; i++) {
      Word word = words.at(i);
      if (cases != null && word.letterCase != cases[i]) return false;
      if (entry.strict() && !word.hasSurface(entry.surfaces().get(i))) return false;
    }
    return true;
  }

  /** How many of the words after the first have an elided article or particle before them. */
  private int elisions(int depth) throws IOException {
    int elisions = 0;
    for (int i = 1; i <= depth; i++) {
      if (Word.isElided(words.at(i).startOffset - words.at(i - 1).endOffset)) elisions++;
    }
    return elisions;
  }

  private void keepLongest() {
    if (matches.isEmpty()) return;
    Match longest = matches.getFirst();
    matches.removeIf(match -> match.words() < longest.words());
    nextWord = null;
    words.skip(longest.words() - 1);
    position += longest.words() - 1;
  }

  /**
   * Drops what a longer name hides: a country inside a country or a place, and a concept inside
   * itself.
   */
  private void dropHidden() {
    underWay.removeIf(longer -> longer.end <= position);
    if (underWay.isEmpty() && matches.getFirst().words() == 1) return;
    matches.removeIf(this::isHidden);
    for (int i = 0; i < matches.size(); i++) {
      Match match = matches.get(i);
      if (match.words() == 1) break;
      UnderWay longer = new UnderWay(match.entry(), position + match.words());
      matches
          .subList(i + 1, matches.size())
          .removeIf(
              inner ->
                  inner.words() < match.words()
                      && longer.hides(inner.entry(), position + inner.words()));
      underWay.add(longer);
    }
    matches.removeIf(match -> match.entry().isShadow());
  }

  private boolean isHidden(Match match) {
    for (UnderWay longer : underWay) {
      if (longer.hides(match.entry(), position + match.words())) return true;
    }
    return false;
  }

  private boolean giveMatch(Match match) {
    Word first = words.first();
    String tokenType = match.entry().isEvidence() ? Terms.EVIDENCE_TYPE : Terms.CONCEPT_TYPE;
    begin(first.startOffset, match.endOffset(), tokenType);
    positionLength.setPositionLength(mode == Mode.QUERY ? 1 : match.words());
    term.setEmpty().append(match.entry().term());
    return true;
  }

  /** Gives the next term of the word under way, or goes to the word beside it and gives nothing. */
  private boolean giveWord() {
    Word word = nextWord;
    if (!surfaceGiven) oneTerm = word.isNeutral() || word.isItsStem(uninflected);
    boolean wantsSurface = mode.givesWordsAsTyped() || oneTerm;
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
