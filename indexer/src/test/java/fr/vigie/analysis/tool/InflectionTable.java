package fr.vigie.analysis.tool;

import fr.vigie.analysis.FrenchInflectionFilter;
import fr.vigie.lexicon.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes {@code fr-inflections.tsv}, {@code fr-verbs.tsv} and {@code fr-conjugations.tsv} from the
 * French dictionary of Grammalecte/Dicollecte in Hunspell's format. The same dictionary gives the
 * same files to the byte.
 *
 * <p>Arguments: the {@code .aff} file, the {@code .dic} file (either may be gzipped), the folder to
 * write to. Bases set by hand stand in {@code fr-inflections-chosen.tsv}, verbs that take forms
 * from nouns and adjectives in {@code fr-verbs-chosen.tsv}, participles that are nouns too in
 * {@code fr-participles-chosen.tsv}.
 */
public final class InflectionTable {

  private static final String CHOSEN = "fr-inflections-chosen.tsv";
  private static final String CHOSEN_VERBS = "fr-verbs-chosen.tsv";
  private static final String CHOSEN_PARTICIPLES = "fr-participles-chosen.tsv";

  /** Read by its number, whatever the dictionary says of it. */
  private static final Pattern ORDINAL = Pattern.compile("x*(ix|iv|v?i{0,3})e|ier");

  private static final String ORIGIN =
      """
      # Derived from the French spelling dictionary of Grammalecte/Dicollecte 7.5 (MPL-2.0); this file is under the MPL-2.0 too.
      # Not edited by hand: made by fr.vigie.analysis.tool.InflectionTable FILE.aff FILE.dic FOLDER
      """;
  private static final String INFLECTIONS =
      """
      # French words whose inflection the rules of FrenchInflectionFilter would miss or confuse, folded, with their base form.
      """
          + ORIGIN
          + "word\tbase\n";
  private static final String CONJUGATIONS =
      """
      # How French verbs are conjugated, folded: what a verb like the model loses of its end, and what it takes instead; - for nothing.
      """
          + ORIGIN
          + "model\tlosing\ttaking\n";
  private static final String VERBS =
      """
      # French verbs, folded: the verb of fr-conjugations.tsv each is conjugated like, which of these forms are other words first, and which of those are its participles all the same, as their accents tell.
      """
          + ORIGIN
          + "verb\tmodel\tothers\twritten\n";

  private InflectionTable() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3)
      throw new IllegalArgumentException("arguments: FILE.aff FILE.dic FOLDER");
    Path folder = Path.of(arguments[2]);
    Files.createDirectories(folder);
    write(FrenchDictionary.words(Path.of(arguments[0]), Path.of(arguments[1])), folder);
  }

  private static void write(List<FrenchDictionary.Entry> words, Path folder) throws IOException {
    Conjugations conjugations = new Conjugations();
    for (FrenchDictionary.Entry entry : words) {
      if (entry.verb()) conjugations.add(entry.word(), entry.forms(), entry.nominal());
    }
    Map<String, String> taken = conjugations.taken(chosenVerbs());
    Map<String, String> chosen = chosen();
    taken.keySet().removeAll(chosen.keySet());
    chosen.putAll(taken);
    Inflections inflections = new Inflections(chosen, InflectionTable::byRules);
    for (FrenchDictionary.Entry entry : words) {
      if (entry.verb()) continue;
      inflections.addWord(entry.word());
      entry.nominal().forEach(form -> inflections.addForm(entry.word(), form));
    }
    Set<String> written = nominal(words);
    Conjugations.Tables verbs =
        conjugations.tables(taken, inflections::contains, written::contains);
    for (FrenchDictionary.Entry entry : words) {
      if (entry.verb()) addParticiple(inflections, entry.nominal(), verbs.forms());
    }
    Files.writeString(
        folder.resolve("fr-inflections.tsv"),
        inflections.exceptions().entrySet().stream()
            .filter(exception -> !verbs.forms().contains(exception.getKey()))
            .filter(exception -> !ORDINAL.matcher(exception.getKey()).matches())
            .map(exception -> exception.getKey() + '\t' + exception.getValue() + '\n')
            .collect(Collectors.joining("", INFLECTIONS, "")));
    Files.writeString(folder.resolve("fr-conjugations.tsv"), CONJUGATIONS + verbs.models());
    Files.writeString(folder.resolve("fr-verbs.tsv"), VERBS + verbs.verbs());
  }

  /** The words that are no verbs and their forms, with their accents: names are written small. */
  private static Set<String> nominal(List<FrenchDictionary.Entry> words) {
    Set<String> participles = Set.copyOf(chosenParticiples());
    return words.stream()
        .filter(entry -> !entry.verb())
        .flatMap(entry -> Stream.concat(Stream.of(entry.word()), entry.nominal().stream()))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !participles.contains(word))
        .collect(Collectors.toSet());
  }

  /** A participle that is not its verb's alone has a base of its own, its masculine. */
  private static void addParticiple(
      Inflections inflections, List<String> forms, Set<String> ofVerbs) {
    Conjugations.masculine(forms)
        .filter(masculine -> !ofVerbs.contains(Folding.fold(masculine)))
        .ifPresent(
            masculine -> {
              inflections.addParticiple(masculine);
              forms.forEach(form -> inflections.addFormOfParticiple(masculine, form));
            });
  }

  /** What the rules alone make of a folded word. */
  private static String byRules(String word) {
    KeywordTokenizer tokenizer = new KeywordTokenizer();
    tokenizer.setReader(new java.io.StringReader(word));
    try (TokenStream stream = new FrenchInflectionFilter(tokenizer)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      stream.incrementToken();
      return term.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> chosen() {
    return rows(CHOSEN)
        .collect(HashMap::new, (map, cells) -> map.put(cells[0], cells[1]), Map::putAll);
  }

  private static Map<String, Set<String>> chosenVerbs() {
    return rows(CHOSEN_VERBS)
        .collect(
            Collectors.toMap(
                cells -> cells[0],
                cells -> cells.length == 1 ? Set.of() : Set.of(cells[1].split(" "))));
  }

  private static List<String> chosenParticiples() {
    return rows(CHOSEN_PARTICIPLES).map(cells -> cells[0]).toList();
  }

  private static Stream<String[]> rows(String file) {
    try (InputStream in = InflectionTable.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
