package fr.vigie.analysis.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The French dictionary of Hunspell, two files, plain or gzipped. */
final class FrenchDictionary {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /**
   * A word of the dictionary.
   *
   * @param nominal its forms that are nouns, adjectives or participles
   * @param forms all its forms
   */
  record Entry(String word, boolean verb, List<String> nominal, List<String> forms) {}

  private FrenchDictionary() {}

  /** Its words of letters alone, in its order. */
  static List<Entry> words(Path affixFile, Path wordFile) throws IOException {
    HunspellAffixes affixes = new HunspellAffixes(lines(affixFile));
    List<Entry> entries = new ArrayList<>();
    for (String line : lines(wordFile)) {
      String[] wordAndFlags = line.strip().split("\\s+")[0].split("/", 2);
      String word = wordAndFlags[0];
      if (!WORD.matcher(word).matches()) continue;
      List<String> flags = wordAndFlags.length < 2 ? List.of() : flags(wordAndFlags[1]);
      entries.add(
          new Entry(
              word,
              affixes.conjugates(flags),
              affixes.nominalForms(word, flags),
              affixes.forms(word, flags)));
    }
    return entries;
  }

  private static List<String> flags(String characters) {
    return IntStream.range(0, characters.length() / 2)
        .mapToObj(i -> characters.substring(2 * i, 2 * i + 2))
        .toList();
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
