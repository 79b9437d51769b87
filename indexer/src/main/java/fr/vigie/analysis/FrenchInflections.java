package fr.vigie.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;

/** The French stemmer: the words of {@code fr-inflections.tsv}, then the rules for all others. */
final class FrenchInflections {

  private static final String FILE = "fr-inflections.tsv";
  private static final WordTable<char[]> BASES = load();

  private FrenchInflections() {}

  static TokenStream filter(TokenStream in) {
    return new FrenchInflectionFilter(in, BASES);
  }

  private static WordTable<char[]> load() {
    try (InputStream in = FrenchInflections.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + FILE);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      WordTable<char[]> bases = new WordTable<>();
      lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> add(bases, line));
      return bases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(WordTable<char[]> bases, String line) {
    int tab = line.indexOf('\t');
    if (tab < 1) throw new IllegalStateException(FILE + ": '" + line + "' is not word TAB base");
    bases.put(line.substring(0, tab), line.substring(tab + 1).toCharArray());
  }
}
