package fr.vigie.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/** The French stemmer: the words of {@code fr-inflections.tsv}, then the rules for all others. */
final class FrenchInflections {

  private static final String FILE = "fr-inflections.tsv";
  private static final StemmerOverrideMap WORDS = load();

  private FrenchInflections() {}

  static TokenStream filter(TokenStream in) {
    return new FrenchInflectionFilter(new StemmerOverrideFilter(in, WORDS));
  }

  private static StemmerOverrideMap load() {
    try (InputStream in = FrenchInflections.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the analysis has no file " + FILE);
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      StemmerOverrideFilter.Builder builder = new StemmerOverrideFilter.Builder(false);
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .forEach(line -> add(builder, line));
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(StemmerOverrideFilter.Builder builder, String line) {
    int tab = line.indexOf('\t');
    if (tab < 1) throw new IllegalStateException(FILE + ": '" + line + "' is not word TAB base");
    builder.add(line.substring(0, tab), line.substring(tab + 1));
  }
}
