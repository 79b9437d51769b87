package fr.vigie.analysis;

import fr.vigie.analysis.FormCutter.CutForm;
import fr.vigie.analysis.FormSpellings.Spelling;
import fr.vigie.lexicon.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Forms without their function words, as people ask for them: {@code mer Chine}, {@code chef
 * état-major des armées}. Only questions are read by them; in an article such words are no name.
 *
 * <p>One that is left with a single word, that two concepts would share or that is written as a
 * form of another concept is none.
 */
final class ShortForms {

  /** Where a word begins, what parts it from the one before being that one's last character. */
  private static final Pattern WORD_START = Pattern.compile("(?<= )|(?<= [dl]['’])");

  /** Without it a form means the contrary: {@code avion sans pilote}. */
  private static final String WITHOUT = "sans";

  private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}.*\\p{L}");
  private static final int FEWEST_WORDS = 2;

  /** Those of four runs of function words; nobody asks for longer forms by heart. */
  private static final int MOST_WAYS = 16;

  private final Language language;
  private final FunctionWords functionWords;

  ShortForms(Language language, FunctionWords functionWords) {
    this.language = language;
    this.functionWords = functionWords;
  }

  /**
   * The short forms of these spellings.
   *
   * @param forms those in full
   */
  FormTrie cut(List<Spelling> spellings, FormTrie forms, FormCutter cutter) {
    List<Spelling> shortened = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Spelling spelling : spellings) {
      if (!maySpare(spelling)) continue;
      for (String text : of(spelling.text())) {
        shortened.add(spelling);
        texts.add(text);
      }
    }
    List<CutForm> cuts = cutter.cut(texts);
    Map<List<String>, Set<String>> meanings = new HashMap<>();
    for (int i = 0; i < cuts.size(); i++)
      meanings
          .computeIfAbsent(cuts.get(i).words(), words -> new HashSet<>())
          .add(shortened.get(i).term());
    FormTrieBuilder trie = new FormTrieBuilder();
    for (int i = 0; i < cuts.size(); i++) {
      CutForm cut = cuts.get(i);
      Spelling spelling = shortened.get(i);
      boolean one = meanings.get(cut.words()).size() == 1;
      if (one && !forms.isOther(cut.words(), spelling.term()))
        trie.add(cut.words(), entry(spelling, cut));
    }
    return trie.build();
  }

  /** A name in whatever letter case, in words. */
  private boolean maySpare(Spelling spelling) {
    boolean name = !spelling.isShadow() && !spelling.isEvidence();
    return name
        && spelling.form().matching() == Form.Matching.FOLDED
        && spelling.text().indexOf(' ') > 0
        && spelling.isFor(language);
  }

  /** A form without one or more of its runs of function words, in every way. */
  List<String> of(String form) {
    List<String> pieces = List.of(WORD_START.split(form));
    List<String> ways = List.of("");
    int contentWords = 0;
    for (int start = 0, end; start < pieces.size(); start = end) {
      boolean spared = isSpared(pieces, start);
      if (!spared && TWO_LETTERS.matcher(pieces.get(start)).find()) contentWords++;
      end = start + 1;
      while (spared && isSpared(pieces, end)) end++;
      String run = String.join("", pieces.subList(start, end));
      List<String> longer = new ArrayList<>();
      for (String way : ways) {
        if (spared) longer.add(way);
        longer.add(way + run);
      }
      if (longer.size() > MOST_WAYS) return List.of();
      ways = longer;
    }
    return contentWords < FEWEST_WORDS ? List.of() : ways.subList(0, ways.size() - 1);
  }

  /** Whether it is a function word in the midst of a form; a name's own begins with a capital. */
  private boolean isSpared(List<String> pieces, int place) {
    if (place == 0 || place == pieces.size() - 1) return false;
    String piece = pieces.get(place);
    String word = piece.substring(0, piece.length() - 1);
    return !word.equals(WITHOUT)
        && word.equals(word.toLowerCase(Locale.ROOT))
        && functionWords.contains(language.code(), word);
  }

  private static FormEntry entry(Spelling spelling, CutForm cut) {
    return new FormEntry(
        spelling.term(), spelling.kind(), null, null, List.copyOf(cut.surfaces()), 0, false);
  }
}
