package fr.vigie.enrichment.language;

import fr.vigie.analysis.WordTable;
import fr.vigie.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a text's language by counting function words, where these leave no doubt: most articles are
 * told a hundred times faster than by their letters. Immutable, safe for use by several threads.
 */
final class FunctionWordVote {

  /** A text with fewer function words of its language than this is too short to be sure. */
  private static final int FEWEST = 20;

  /** The first language has at least so many times the words of the second. */
  private static final double LEAD = 1.6;

  private final List<String> languages = new ArrayList<>();
  private final WordTable<int[]> votes = new WordTable<>();

  /** No function word is longer than this. */
  private final int longest;

  FunctionWordVote() {
    Map<String, int[]> votesOf = new HashMap<>();
    for (Table.Row row : Table.resource(FunctionWordVote.class, "function-words.tsv").rows()) {
      int language = languages.size();
      languages.add(row.cell(0));
      for (String word : row.cell(1).split(" "))
        votesOf.merge(word, new int[] {language}, this::and);
    }
    votesOf.forEach(votes::put);
    longest = votesOf.keySet().stream().mapToInt(String::length).max().orElseThrow();
  }

  private int[] and(int[] before, int[] more) {
    int[] both = Arrays.copyOf(before, before.length + 1);
    both[before.length] = more[0];
    return both;
  }

  /** The code of the language; empty when there is doubt. */
  Optional<String> winner(String text) {
    int[] counts = new int[languages.size()];
    String folded = text.toLowerCase(Locale.ROOT);
    char[] word = new char[longest];
    int length = 0;
    for (int i = 0; i <= folded.length(); i++) {
      char c = i < folded.length() ? folded.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        if (length < longest) word[length] = c;
        length++;
      } else {
        if (length > 0 && length <= longest) count(votes.get(word, length), counts);
        length = 0;
      }
    }
    return winner(counts);
  }

  private static void count(int[] voted, int[] counts) {
    if (voted == null) return;
    for (int language : voted) counts[language]++;
  }

  private Optional<String> winner(int[] counts) {
    int best = 0;
    int second = -1;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        second = best;
        best = i;
      } else if (second < 0 || counts[i] > counts[second]) second = i;
    }
    boolean sure = counts[best] >= FEWEST && counts[best] >= LEAD * counts[second];
    return sure ? Optional.of(languages.get(best)) : Optional.empty();
  }
}
