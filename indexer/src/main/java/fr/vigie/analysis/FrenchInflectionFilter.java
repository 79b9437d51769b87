package fr.vigie.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes number and gender off a folded French word, and nothing else, so that {@code missiles}
 * meets {@code missile} and {@code armée} never meets {@code arme}. The usual stemmers take off
 * more and confuse those.
 *
 * <p>What these rules miss or confuse among the words of a French dictionary stands in {@code
 * fr-inflections.tsv}, which an override filter applies first; the rules then serve the words that
 * no dictionary has. Words marked as keywords pass untouched. Public for the tool that makes the
 * file.
 */
public final class FrenchInflectionFilter extends TokenFilter {

  private static final int SHORTEST_PLURAL = 4;
  private static final int SHORTEST_FEMININE = 5;

  /** Feminine endings and the masculine ones they stand for. */
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
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  public FrenchInflectionFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    if (!keyword.isKeyword()) {
      if (term.length() >= SHORTEST_PLURAL) removePlural();
      if (term.length() >= SHORTEST_FEMININE) removeFeminine();
    }
    return true;
  }

  private void removePlural() {
    if (endsWith("eaux")) cut(1);
    else if (term.length() > SHORTEST_PLURAL && endsWith("aux")) replace(3, "al");
    else if (endsWith("s") && !isSingular()) cut(1);
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
    int from = term.length() - ending.length();
    if (from < 0) return false;
    for (int i = 0; i < ending.length(); i++) {
      if (term.charAt(from + i) != ending.charAt(i)) return false;
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
