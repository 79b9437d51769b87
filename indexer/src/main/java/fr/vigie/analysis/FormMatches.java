package fr.vigie.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The forms of the lexicon that begin at the position under way of a text. A country named inside
 * the name of another country or of a place is not that country, and what is named inside an
 * ambiguous name is not meant. Not for use by several threads.
 */
final class FormMatches {

  /** A recognised form. */
  record Match(FormEntry entry, int words, int endOffset) {}

  /**
   * A name of several words that has begun and not ended: {@code end} is the position after its
   * last word.
   */
  private record UnderWay(FormEntry entry, int end) {

    boolean hides(FormEntry inner, int innerEnd) {
      if (innerEnd > end) return false;
      if (entry.isShadow()) return inner.isName();
      boolean hidesCountry =
          entry.kind() != null && entry.kind().hidesCountryInside() && inner.namesCountry();
      return hidesCountry || entry.term().equals(inner.term());
    }
  }

  private final WordQueue words;
  private final FormTrie[] tries;
  private final Mode mode;
  private final List<Match> matches = new ArrayList<>();
  private final List<UnderWay> underWay = new ArrayList<>();

  /** Number of the position under way, counted in words. */
  private int position;

  FormMatches(WordQueue words, List<FormTrie> tries, Mode mode) {
    this.words = words;
    this.tries = tries.toArray(FormTrie[]::new);
    this.mode = mode;
  }

  /** Begins a text. */
  void clear() {
    matches.clear();
    underWay.clear();
    position = -1;
  }

  int size() {
    return matches.size();
  }

  Match get(int index) {
    return matches.get(index);
  }

  /**
   * Finds the forms that begin at the position that the words have come to, longest first. In a
   * query only the longest are left, and the words that they stand for are left out.
   */
  void find() throws IOException {
    position++;
    matches.clear();
    for (FormTrie trie : tries) {
      FormOpenings openings = trie.openings(mode == Mode.ALL);
      for (Word word = words.first(); word != null; word = word.beside) {
        if (mayBeginForm(openings, word)) descend(trie, FormTrie.ROOT, word, 0);
      }
    }
    if (matches.isEmpty()) return;
    if (matches.size() > 1) matches.sort(Comparator.comparingInt(Match::words).reversed());
    dropHidden();
    if (mode.replacesWords()) keepLongest();
  }

  /** Nearly every word is rejected here, which is what makes a large lexicon cheap. */
  private boolean mayBeginForm(FormOpenings openings, Word word) throws IOException {
    if (openings.mayBe(word)) return true;
    for (Word following = words.at(1); following != null; following = following.beside) {
      if (openings.mayBegin(word, following)) return true;
    }
    return false;
  }

  private void descend(FormTrie trie, int node, Word word, int depth) throws IOException {
    int child = trie.child(node, word);
    if (child == FormTrie.NONE) return;
    for (int i = trie.firstEntry(child); i < trie.firstEntry(child + 1); i++) {
      FormEntry entry = trie.entry(i);
      if (entry.isEvidence() && mode != Mode.ALL) continue;
      if (fits(entry, depth) && !isFound(entry, depth + 1))
        matches.add(new Match(entry, depth + 1, word.endOffset));
    }
    if (trie.isLeaf(child)) return;
    for (Word following = words.at(depth + 1); following != null; following = following.beside) {
      descend(trie, child, following, depth + 1);
    }
  }

  /** Whether another form has given the same term over the same words. */
  private boolean isFound(FormEntry entry, int length) {
    for (Match match : matches) {
      if (match.words == length && match.entry.term().equals(entry.term())) return true;
    }
    return false;
  }

  private boolean fits(FormEntry entry, int depth) throws IOException {
    // As they stand the bare words are not the name: guerre Irak is not guerre d'Irak.
    if (mode.replacesWords() && entry.elisions() > elisions(depth)) return false;
    int[] cases = mode.replacesWords() ? entry.casesAsked() : entry.cases();
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
    words.skip(longest.words() - 1);
    position += longest.words() - 1;
  }

  /**
   * Drops what a longer name hides: a country inside a country or a place, a concept inside itself,
   * and any inside an ambiguous name.
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
}
