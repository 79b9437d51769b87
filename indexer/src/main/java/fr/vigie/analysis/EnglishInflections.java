package fr.vigie.analysis;

import fr.vigie.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/**
 * The English stemmer: the words whose inflection no rule tells ({@code struck}, {@code women}),
 * then Lucene's for all others.
 */
final class EnglishInflections {

  private static final Map<String, String> IRREGULAR =
      Table.resource(EnglishInflections.class, "en-irregular-forms.tsv").rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("form"), row -> row.get("base")));

  private static final StemmerOverrideMap OVERRIDES = overrides();

  private EnglishInflections() {}

  static TokenStream filter(TokenStream in) {
    return new KStemFilter(new StemmerOverrideFilter(new EnglishPossessiveFilter(in), OVERRIDES));
  }

  /**
   * Whether what was typed, in small letters, is written as forms of an English word are: {@code
   * policies} is one of {@code policy}, but {@code policier}, {@code légal} and {@code franc} are
   * French.
   */
  static boolean isForm(String typed, String word) {
    String shorter = word.substring(0, word.length() - 1);
    return typed.startsWith(word)
        || word.equals(IRREGULAR.get(typed))
        || word.endsWith("e") && typed.equals(shorter + "ing")
        || word.endsWith("y") && (typed.equals(shorter + "ies") || typed.equals(shorter + "ied"));
  }

  private static StemmerOverrideMap overrides() {
    StemmerOverrideFilter.Builder forms = new StemmerOverrideFilter.Builder();
    IRREGULAR.forEach(forms::add);
    try {
      return forms.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
