package fr.vigie.analysis.tool;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.tool.IbmModel1.Pair;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes {@code en-fr-terms.tsv}: English words with the French words that translate them, learned
 * from parallel texts. Kept is what translates in both directions and is not written alike; the
 * rows of {@code en-fr-terms-chosen.tsv} take the place of those learned. The same texts give the
 * same file to the byte.
 *
 * <p>Arguments: the folder of the collections, the file to write.
 */
public final class TermTable {

  private static final String HEADER =
      """
      # English words, with the French words that translate them and how much of the meaning each has.
      # Learned by statistical alignment (IBM Model 1, both directions) from Canadian federal acts and regulations.
      # Contains information licensed under the Open Government Licence - Canada (Department of Justice, laws-lois-xml),
      # and official terms of the French Ministry of Defence (terminology orders of 1989 and 1991), Licence Ouverte / Etalab.
      # What those words mean in the news is chosen by hand in en-fr-terms-chosen.tsv.
      # Not edited by hand: made by fr.vigie.analysis.tool.TermTable DATA en-fr-terms.tsv
      # Words that are French ones too say so in the third column.
      en\tfr\talso
      """;

  /** Stands for no translation. */
  private static final String NONE = "-";

  private static final String CHOSEN = "en-fr-terms-chosen.tsv";

  /** Longer texts tell little about which word translates which, and cost much. */
  private static final int LONGEST = 60;

  private static final int MOST_TRANSLATIONS = 5;

  /** Least geometric mean of the chances in both directions. */
  private static final double LEAST = 0.04;

  /** Least share of what the best translation has. */
  private static final double LEAST_SHARE = 0.15;

  private record Translation(int word, double chance) {}

  private final Side english;
  private final Side french;

  private final Set<String> frenchWords;

  private TermTable(Analysis analysis, Set<String> frenchWords) {
    this.frenchWords = frenchWords;
    english = new Side(analysis, "en");
    french = new Side(analysis, "fr");
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) throw new IllegalArgumentException("arguments: DATA OUTPUT.tsv");
    Path data = Path.of(arguments[0]);
    TermTable table = new TermTable(new Analysis(Lexicon.shipped()), frenchWords(data));
    Files.writeString(Path.of(arguments[1]), table.learn(new ParallelTexts(data)));
  }

  /** Every form of every word of the dictionary, folded. */
  private static Set<String> frenchWords(Path data) throws IOException {
    Path folder = data.resolve("lexical-resources");
    Set<String> words = new HashSet<>();
    for (FrenchDictionary.Entry entry :
        FrenchDictionary.words(
            folder.resolve("hunspell-fr.aff.gz"), folder.resolve("hunspell-fr.dic.gz"))) {
      words.add(Folding.fold(entry.word()));
      entry.forms().forEach(form -> words.add(Folding.fold(form)));
    }
    return words;
  }

  String learn(ParallelTexts texts) throws IOException {
    List<Pair> all = new ArrayList<>();
    texts.forEach((left, right) -> all.add(new Pair(english.words(left), french.words(right))));
    List<Pair> pairs =
        all.stream()
            .map(pair -> new Pair(english.common(pair.source()), french.common(pair.target())))
            .filter(pair -> Math.min(pair.source().length, pair.target().length) > 0)
            .filter(pair -> Math.max(pair.source().length, pair.target().length) <= LONGEST)
            .toList();
    IbmModel1 forth = IbmModel1.learn(pairs, english.size());
    List<Pair> turned = pairs.stream().map(pair -> new Pair(pair.target(), pair.source())).toList();
    IbmModel1 back = IbmModel1.learn(turned, french.size());
    Map<String, String> rows = new TreeMap<>();
    for (int word = 0; word < english.size(); word++) {
      List<Translation> translations = translations(word, forth, back);
      if (!translations.isEmpty()) rows.put(english.word(word), cell(translations));
    }
    choose(rows);
    StringBuilder file = new StringBuilder(HEADER);
    rows.forEach(
        (word, cell) -> {
          String also = frenchWords.contains(word) ? "\tfr\n" : "\t\n";
          file.append(word).append('\t').append(cell).append(also);
        });
    return file.toString();
  }

  /** Puts the rows chosen by hand in place of those learned. */
  private void choose(Map<String, String> rows) {
    Set<String> seen = new HashSet<>();
    for (Table.Row row : Table.resource(TermTable.class, CHOSEN).rows()) {
      String word = english.base(row.get("en"));
      if (!seen.add(word)) throw row.error(word + " stands twice");
      String cell = row.get("fr");
      if (cell.equals(NONE)) rows.remove(word);
      else rows.put(word, cell.indexOf(':') < 0 ? cell + ":1.00" : cell);
    }
  }

  private List<Translation> translations(int word, IbmModel1 forth, IbmModel1 back) {
    List<Translation> found =
        Arrays.stream(forth.targets(word))
            .mapToObj(
                target ->
                    new Translation(
                        target, Math.sqrt(forth.chance(word, target) * back.chance(target, word))))
            .filter(translation -> translation.chance >= LEAST)
            .sorted(Comparator.comparingDouble(Translation::chance).reversed())
            .limit(MOST_TRANSLATIONS)
            .toList();
    boolean written =
        found.size() == 1 && french.word(found.getFirst().word).equals(english.word(word));
    if (found.isEmpty() || written) return List.of();
    double least = found.getFirst().chance * LEAST_SHARE;
    return found.stream().filter(translation -> translation.chance >= least).toList();
  }

  private String cell(List<Translation> translations) {
    double sum = translations.stream().mapToDouble(Translation::chance).sum();
    return translations.stream()
        .map(t -> String.format(Locale.ROOT, "%s:%.2f", french.written(t.word), t.chance / sum))
        .collect(Collectors.joining(" "));
  }
}
