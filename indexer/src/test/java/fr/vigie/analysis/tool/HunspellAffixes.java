package fr.vigie.analysis.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The suffixes of a Hunspell {@code .aff} file whose flags are two characters each. */
final class HunspellAffixes {

  /**
   * Articles that only a noun or an adjective takes: the rules of such words and of participles
   * carry these.
   */
  private static final Pattern NOMINAL = Pattern.compile("(L')?D'Q'.*");

  /**
   * One way to make a form of a word.
   *
   * @param cut what is taken off its end
   * @param added what is put there instead
   * @param condition what its end must look like
   * @param nominal whether the form is a noun, an adjective or a participle
   */
  private record Suffix(String cut, String added, Pattern condition, boolean nominal) {

    boolean fits(String word) {
      return word.endsWith(cut) && condition.matcher(word).find();
    }

    String of(String word) {
      return word.substring(0, word.length() - cut.length()) + added;
    }
  }

  private final Map<String, List<Suffix>> byFlag = new HashMap<>();

  HunspellAffixes(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.strip().split("\\s+");
      if (cells.length >= 5 && cells[0].equals("SFX")) {
        byFlag
            .computeIfAbsent(cells[1], flag -> new ArrayList<>())
            .add(suffix(cells[2], cells[3], cells[4]));
      }
    }
  }

  private static Suffix suffix(String cut, String added, String condition) {
    String[] formAndFlags = added.split("/", 2);
    boolean nominal = formAndFlags.length > 1 && NOMINAL.matcher(formAndFlags[1]).matches();
    return new Suffix(
        zeroless(cut),
        zeroless(formAndFlags[0]),
        Pattern.compile("(?:" + condition + ")$"),
        nominal);
  }

  private static String zeroless(String part) {
    return part.equals("0") ? "" : part;
  }

  /**
   * The nouns, adjectives and participles that a word with these flags makes, in the order of the
   * file.
   */
  List<String> nominalForms(String word, List<String> flags) {
    return suffixes(flags)
        .filter(Suffix::nominal)
        .filter(suffix -> suffix.fits(word))
        .map(s -> s.of(word))
        .toList();
  }

  /** Every form that the suffixes of these flags make of a word, in the order of the file. */
  List<String> forms(String word, List<String> flags) {
    return suffixes(flags).filter(suffix -> suffix.fits(word)).map(s -> s.of(word)).toList();
  }

  /** Whether the flags conjugate. */
  boolean conjugates(List<String> flags) {
    return suffixes(flags).anyMatch(suffix -> !suffix.nominal);
  }

  private Stream<Suffix> suffixes(List<String> flags) {
    return flags.stream().flatMap(flag -> byFlag.getOrDefault(flag, List.of()).stream());
  }
}
