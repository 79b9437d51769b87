package fr.vigie.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The ways to write a word or a name that mean the same to a reader. */
final class Spellings {

  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}");
  private static final Pattern WORD_START = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}");
  private static final Pattern VOWEL_FIRST = Pattern.compile("(?i)[aeiouàâéèêëîïôœ].*");

  /**
   * A hyphen or a space beside a digit belongs to a designator: {@code F-35}, {@code article 5}.
   */
  private static final Pattern HYPHEN_OF_WORDS = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");

  /** A soft hyphen stands where a line may break, which is never beside a sign. */
  private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=\\p{L}{3})(?=\\p{L}{3})");

  private static final Pattern DESIGNATOR = Pattern.compile("(\\p{L}{1,4})-([0-9]+)");
  private static final int SHORTEST_GLUED = 6;

  private Spellings() {}

  /**
   * All spellings of a name but itself.
   *
   * @param anyCase whether its letter case is free
   * @param designators those joined over a space too, lower case and glued
   */
  static Set<String> ofName(String text, boolean anyCase, Set<String> designators) {
    List<String> spellings = ofText(text, anyCase);
    designators(text, designators, spellings);
    hashtags(text, anyCase, spellings);
    return others(text, spellings);
  }

  /**
   * All spellings of a word but itself. Words glued into a hashtag are known only where they make a
   * name.
   */
  static Set<String> ofWord(String text) {
    List<String> spellings = ofText(text, true);
    if (text.matches("\\p{L}+")) spellings.add("#" + text);
    return others(text, spellings);
  }

  private static List<String> ofText(String text, boolean anyCase) {
    List<String> spellings = new ArrayList<>();
    for (String quoted : List.of("« %s »", "(%s)", "“%s”", "%s,", " %s ", "%s.", "\u200B%s")) {
      spellings.add(quoted.formatted(text));
    }
    elisions(text, spellings);
    for (UnaryOperator<String> each : characters()) spellings.add(each.apply(text));
    if (anyCase) cases(text, spellings);
    return spellings;
  }

  private static Set<String> others(String text, List<String> spellings) {
    Set<String> others = new LinkedHashSet<>(spellings);
    others.remove(text);
    return others;
  }

  private static void elisions(String text, List<String> spellings) {
    if (!VOWEL_FIRST.matcher(text).matches()) return;
    for (String elided :
        List.of("l'", "l’", "lʼ", "L’", "d’", "d'", "qu’", "jusqu’", "jusqu'", "lorsqu’")) {
      spellings.add(elided + text);
    }
  }

  private static List<UnaryOperator<String>> characters() {
    return List.of(
        text -> text.replace('\'', '’'),
        text -> text.replace('\'', 'ʼ').replace('’', 'ʼ'),
        text -> text.replace('’', '\''),
        Spellings::withoutAccents,
        text -> Normalizer.normalize(text, Normalizer.Form.NFD),
        text -> text.replace(' ', '\u00A0'),
        text -> text.replace(' ', '\u202F'),
        Spellings::withDoubleSpaces,
        text -> text.replace(" ", "\n"),
        text -> text.replace('-', '\u2011'),
        text -> text.replace('-', '\u2010'),
        text -> text.replace('-', '\u2013'),
        text -> HYPHEN_OF_WORDS.matcher(text).replaceAll(" "),
        text -> text.replace("œ", "oe").replace("Œ", "Oe"),
        text -> BETWEEN_LETTERS.matcher(text).replaceFirst("\u00AD"));
  }

  /** But not before a number: {@code JAS 39} may be a word and a number of two columns. */
  private static String withDoubleSpaces(String text) {
    return text.matches(".* [0-9].*") ? text : text.replace(" ", "  ");
  }

  private static void cases(String text, List<String> spellings) {
    spellings.add(text.toUpperCase(Locale.FRENCH));
    spellings.add(withoutAccents(text).toUpperCase(Locale.FRENCH));
    spellings.add(text.toLowerCase(Locale.FRENCH));
    // Nobody writes R&d or F/a-18, and a sign inside a word is read in the cases that people write.
    if (text.matches(".*[&+/].*")) return;
    spellings.add(titled(text));
  }

  private static String titled(String text) {
    String lower = text.toLowerCase(Locale.FRENCH);
    return WORD_START
        .matcher(lower)
        .replaceAll((MatchResult first) -> first.group().toUpperCase(Locale.FRENCH));
  }

  private static void designators(String text, Set<String> known, List<String> spellings) {
    if (DESIGNATOR.matcher(text).results().count() != 1) return;
    spellings.add(DESIGNATOR.matcher(text).replaceAll("$1$2"));
    MatchResult found = DESIGNATOR.matcher(text).results().findFirst().orElseThrow();
    boolean spaced = known.contains((found.group(1) + found.group(2)).toLowerCase(Locale.ROOT));
    if (spaced) spellings.add(DESIGNATOR.matcher(text).replaceAll("$1 $2"));
    if (spaced) spellings.add(DESIGNATOR.matcher(text).replaceAll("$1\u00A0$2"));
  }

  private static void hashtags(String text, boolean anyCase, List<String> spellings) {
    if (text.matches("[\\p{L}\\p{N}]+")) spellings.add("#" + text);
    String glued = text.replaceAll("[\\s'’-]+", "");
    if (!anyCase || glued.equals(text) || !glued.matches("\\p{L}{" + SHORTEST_GLUED + ",}")) return;
    spellings.add("#" + glued);
    spellings.add("#" + glued.toLowerCase(Locale.FRENCH));
  }

  private static String withoutAccents(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
