package fr.vigie.analysis.tool;

import fr.vigie.analysis.FrenchInflectionFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes {@code fr-inflections.tsv} from the French dictionary of Grammalecte/Dicollecte in
 * Hunspell's format. The same dictionary gives the same file to the byte.
 *
 * <p>Arguments: the {@code .aff} file, the {@code .dic} file (either may be gzipped), the file to
 * write. Bases set by hand stand in {@code fr-inflections-chosen.tsv}.
 */
public final class InflectionTable {

  private static final String CHOSEN = "fr-inflections-chosen.tsv";
  private static final String HEADER =
      """
      # French words whose inflection the rules of FrenchInflectionFilter would miss or confuse, folded, with their base form.
      # Derived from the French spelling dictionary of Grammalecte/Dicollecte 7.5 (MPL-2.0); this file is under the MPL-2.0 too.
      # Not edited by hand: made by fr.vigie.analysis.tool.InflectionTable FILE.aff FILE.dic fr-inflections.tsv
      word\tbase
      """;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private InflectionTable() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3)
      throw new IllegalArgumentException("arguments: FILE.aff FILE.dic OUTPUT.tsv");
    HunspellAffixes affixes = new HunspellAffixes(lines(Path.of(arguments[0])));
    String table = table(affixes, lines(Path.of(arguments[1])));
    Files.writeString(Path.of(arguments[2]), table);
  }

  static String table(HunspellAffixes affixes, List<String> words) {
    Inflections inflections = new Inflections(chosen(), InflectionTable::byRules);
    for (String line : words) {
      String[] wordAndFlags = line.strip().split("\\s+")[0].split("/", 2);
      if (!WORD.matcher(wordAndFlags[0]).matches()) continue;
      add(
          inflections,
          affixes,
          wordAndFlags[0],
          wordAndFlags.length < 2 ? List.of() : flags(wordAndFlags[1]));
    }
    return inflections.exceptions().entrySet().stream()
        .map(entry -> entry.getKey() + '\t' + entry.getValue() + '\n')
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static void add(
      Inflections inflections, HunspellAffixes affixes, String word, List<String> flags) {
    List<String> forms = affixes.nominalForms(word, flags);
    if (!affixes.conjugates(flags)) {
      inflections.addWord(word);
      forms.forEach(form -> inflections.addForm(word, form));
    } else if (!forms.isEmpty()) {
      String participle = forms.stream().min(Comparator.comparingInt(String::length)).get();
      inflections.addParticiple(participle);
      forms.forEach(form -> inflections.addFormOfParticiple(participle, form));
    }
  }

  private static List<String> flags(String characters) {
    return IntStream.range(0, characters.length() / 2)
        .mapToObj(i -> characters.substring(2 * i, 2 * i + 2))
        .collect(Collectors.toCollection(ArrayList::new));
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
    try (InputStream in = InflectionTable.class.getResourceAsStream(CHOSEN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
