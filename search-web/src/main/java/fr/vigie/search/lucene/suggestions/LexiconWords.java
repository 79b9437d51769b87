package fr.vigie.search.lucene.suggestions;

import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;

/** The single words of the lexicon's names. Immutable; safe for use by several threads. */
final class LexiconWords {

  private static final int SHORTEST = 4;

  static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** Edits between words, letters that changed places counting once. */
  private static final StringDistance DISTANCE = new LuceneLevenshteinDistance();

  /** How the lexicon writes each word, by the word folded, by its first letter. */
  private final Map<Character, Map<String, String>> byFirstLetter = new HashMap<>();

  /** Its words in a row, two and three of them, folded: "sous marin", of "sous-marin". */
  private final Set<String> rows = new HashSet<>();

  LexiconWords(Lexicon lexicon) {
    for (Concept concept : lexicon.concepts()) {
      for (Form form : concept.forms()) {
        if (form.matching() == Form.Matching.FOLDED) add(form.text());
      }
    }
  }

  private void add(String form) {
    String[] words = NO_LETTERS.split(form);
    for (int i = 0; i < words.length; i++) {
      if (i > 0) rows.add(row(words, i - 1, i));
      if (i > 1) rows.add(row(words, i - 2, i));
      String word = words[i];
      String folded = Folding.fold(word);
      boolean usable = word.length() >= SHORTEST && folded.matches("[a-z]+") && !isAcronym(word);
      if (!usable) continue;
      byFirstLetter
          .computeIfAbsent(folded.charAt(0), absent -> new TreeMap<>())
          .merge(folded, word, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
  }

  private static String row(String[] words, int first, int last) {
    return Folding.fold(String.join(" ", List.of(words).subList(first, last + 1)));
  }

  private static boolean isAcronym(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }

  /** How the lexicon writes a word; itself when it has no such word. */
  String written(String folded) {
    return of(folded).getOrDefault(folded, folded);
  }

  boolean contains(String folded) {
    return of(folded).containsKey(folded);
  }

  /**
   * How many words a name of the lexicon has, three at most, of those around one, it among them;
   * none when it has only that one.
   *
   * @param words folded
   * @param at the place of the one
   */
  int inARow(List<String> words, int at) {
    for (int length = 3; length > 1; length--) {
      for (int first = Math.max(0, at - length + 1); first <= at; first++) {
        int end = first + length;
        if (end <= words.size() && rows.contains(String.join(" ", words.subList(first, end))))
          return length;
      }
    }
    return 0;
  }

  /** The words at most this many edits away. */
  List<String> near(String folded, int edits) {
    List<String> near = new ArrayList<>();
    for (String word : of(folded).keySet()) {
      if (Math.abs(word.length() - folded.length()) <= edits && edits(word, folded) <= edits) {
        near.add(word);
      }
    }
    return near;
  }

  private Map<String, String> of(String folded) {
    return folded.isEmpty() ? Map.of() : byFirstLetter.getOrDefault(folded.charAt(0), Map.of());
  }

  /** How many edits make one word of the other. */
  static int edits(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    return Math.round((1 - DISTANCE.getDistance(one, other)) * shorter);
  }
}
