package fr.vigie.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The regular plurals and feminines of French. */
final class RegularInflection {

  /** Words after one of these stay as they are: {@code missiles de croisière}. */
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "de", "du", "des", "à", "au", "aux", "en", "pour", "par", "sur", "sous", "sans", "contre",
          "et", "avec");

  private static final String[][] PLURALS = {
    {"eau", "eaux"}, {"al", "aux"}, {"eu", "eux"}, {"s", "s"}, {"x", "x"}, {"z", "z"}, {"", "s"}
  };
  private static final String[][] FEMININES = {
    {"en", "enne"},
    {"on", "onne"},
    {"er", "ère"},
    {"if", "ive"},
    {"eux", "euse"},
    {"e", "e"},
    {"", "e"}
  };

  private RegularInflection() {}

  /** The plural of the words of a noun phrase up to the first preposition. */
  static String plural(String phrase) {
    List<String> words = new ArrayList<>(List.of(phrase.split(" ")));
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (PREPOSITIONS.contains(word) || word.matches("[dl]['’].*")) break;
      words.set(i, ended(word, PLURALS));
    }
    return String.join(" ", words);
  }

  /** The plural and the feminine singular and plural of an adjective of one word. */
  static Set<String> adjective(String word) {
    String feminine = ended(word, FEMININES);
    return new LinkedHashSet<>(List.of(ended(word, PLURALS), feminine, ended(feminine, PLURALS)));
  }

  private static String ended(String word, String[][] endings) {
    for (String[] ending : endings) {
      if (word.endsWith(ending[0]))
        return word.substring(0, word.length() - ending[0].length()) + ending[1];
    }
    throw new IllegalStateException("no ending fits " + word);
  }
}
