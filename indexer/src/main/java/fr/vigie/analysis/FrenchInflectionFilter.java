package fr.vigie.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Takes number, gender and conjugation off a folded French word, and nothing else, so that {@code
 * missiles} meets {@code missile}, {@code négocient} meets {@code négocier}, and {@code armée}
 * never meets {@code arme}. The usual stemmers take off more and confuse those. {@link Ordinals}
 * are put into words.
 *
 * <p>What these rules miss or confuse among the words of a French dictionary, and its verbs, stand
 * in {@link InflectionTables}, which are asked first; the rules then serve the words that no
 * dictionary has. Public for the tool that makes the tables.
 */
public final class FrenchInflectionFilter extends TokenFilter {

  private static final int SHORTEST_PLURAL = 4;
  private static final int SHORTEST_FEMININE = 5;

  /** Feminine endings, all in e, and the masculine ones they stand for. */
  private static final String[][] FEMININES = {
    {"enne", "en"},
    {"aine", "ain"},
    {"ane", "an"},
    {"aise", "ais"},
    {"oise", "ois"},
    {"ive", "if"},
    {"iere", "ier"},
    {"ale", "al"},
    {"ielle", "iel"},
    {"nelle", "nel"},
    {"euse", "eux"},
    {"trice", "teur"}
  };

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Ordinals ordinals = new Ordinals(term, addAttribute(FlagsAttribute.class));
  private final WordBases bases;

  /** The rules alone. */
  public FrenchInflectionFilter(TokenStream input) {
    this(input, WordBases.of(Map.of()));
  }

  /**
   * @param bases base forms of the words that the rules do not serve
   */
  FrenchInflectionFilter(TokenStream input, WordBases bases) {
    super(input);
    this.bases = bases;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    WordBases.Ending known = bases.of(term.buffer(), term.length());
    if (known != null) replace(known.cut(), known.added());
    else if (!ordinals.rewrite()) applyRules();
    return true;
  }

  private void applyRules() {
    if (term.length() >= SHORTEST_PLURAL) removePlural();
    if (term.length() >= SHORTEST_FEMININE && endsWith("e")) removeFeminine();
  }

  private void removePlural() {
    if (endsWith("s")) {
      if (!isSingular()) cut(1);
    } else if (endsWith("eaux")) {
      cut(1);
    } else if (term.length() > SHORTEST_PLURAL && endsWith("aux")) {
      replace(3, "al");
    }
  }

  /** Whether the final s is one of the singular: {@code campus}, {@code taïwanais}. */
  private boolean isSingular() {
    return endsWith("ss") || endsWith("us") || endsWith("ais") || endsWith("ois");
  }

  private void removeFeminine() {
    for (String[] feminine : FEMININES) {
      if (endsWith(feminine[0])) {
        replace(feminine[0].length(), feminine[1]);
        return;
      }
    }
    if (term.length() > SHORTEST_FEMININE && endsWith("ee")) cut(1);
  }

  private boolean endsWith(String ending) {
    char[] chars = term.buffer();
    int from = term.length() - ending.length();
    if (from < 0) return false;
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (chars[from + i] != ending.charAt(i)) return false;
    }
    return true;
  }

  private void cut(int length) {
    term.setLength(term.length() - length);
  }

  private void replace(int length, String ending) {
    term.setLength(term.length() - length);
    term.append(ending);
  }
}
