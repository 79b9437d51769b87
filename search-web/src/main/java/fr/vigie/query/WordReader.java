package fr.vigie.query;

import fr.vigie.query.Token.Dates;
import fr.vigie.query.Token.FieldName;
import fr.vigie.query.Token.Operator;
import fr.vigie.query.Token.Stem;
import fr.vigie.query.Token.Word;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a stretch without white space is: operator, name of a field, beginning of a word, or a
 * word. A word it gives reads as the same word again when it is printed.
 */
final class WordReader {

  private static final Pattern FIELD = Pattern.compile("\\p{L}+:");
  private static final Pattern NEAR = Pattern.compile("(\\p{Lu}+)/(\\d{1,9})");
  private static final Pattern SUFFIX = Pattern.compile("(?:[~^][\\d.]*)+$");
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[-‐‑'’.&/+_][\\p{L}\\p{M}\\p{N}]+)*");
  private static final String PUNCTUATION = ",;:!?.…";

  private static final int SHORTEST_FIELD_NAME = 2;
  private static final int SHORTEST_STEM = 2;

  private final String text;
  private final Notes notes;

  WordReader(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  /**
   * A word, alone or with punctuation between its letters, that means nothing in the query
   * language.
   */
  static boolean isPlain(String word) {
    return PLAIN.matcher(word).matches() && operator(word, 0, 0, new Notes()).isEmpty();
  }

  /** The number of a {@code PROCHE/n}, brought into bounds. */
  static int distance(String digits, String typed, Notes notes) {
    int asked = Integer.parseInt(digits);
    int distance = Math.clamp(asked, 1, QueryParser.MAX_DISTANCE);
    if (distance != asked) notes.add(Note.Kind.NEAR_DISTANCE, typed);
    return distance;
  }

  static String withoutFinalPunctuation(String words) {
    return Characters.strip(Characters.stripEnd(words, PUNCTUATION));
  }

  static String lowerCase(String operator) {
    return operator.toLowerCase(Locale.ROOT);
  }

  /** What stands where an operator may. */
  Token token(int start, int end, IntPredicate startsTerm) {
    String word = text.substring(start, end);
    return operator(word, start, end, notes).orElseGet(() -> term(start, end, startsTerm));
  }

  /** What stands where no operator may. */
  Token term(int start, int end, IntPredicate startsTerm) {
    Matcher name = FIELD.matcher(text).region(start, end);
    if (!name.lookingAt()) return word(text.substring(start, end), start, end);
    Optional<Field> field = Vocabulary.SHIPPED.field(text.substring(start, name.end() - 1));
    boolean valued = name.end() < text.length() && startsTerm.test(name.end());
    if (field.isPresent()) return named(field.get(), start, name.end(), end, valued);
    if (valued && name.end() - start > SHORTEST_FIELD_NAME)
      notes.add(Note.Kind.UNKNOWN_FIELD, name.group());
    return word(text.substring(start, end), start, end);
  }

  private Token named(Field field, int start, int colonEnd, int end, boolean valued) {
    if (field instanceof Field.Date && colonEnd < end) return date(start, colonEnd, end);
    if (valued) return new FieldName(field, text.substring(start, colonEnd), start, colonEnd);
    notes.add(Note.Kind.FIELD_WITHOUT_VALUE, text.substring(start, colonEnd));
    return word(text.substring(start, end), start, end);
  }

  private Token date(int start, int colonEnd, int end) {
    String typed = text.substring(colonEnd, end);
    String value = SUFFIX.matcher(typed).replaceFirst("");
    if (value.length() < typed.length())
      notes.add(Note.Kind.IGNORED_SUFFIX, text.substring(start, end));
    value = Characters.stripEnd(value, ",;:!?");
    if (value.endsWith(".") && !value.endsWith(".."))
      value = value.substring(0, value.length() - 1);
    return fr.vigie.query.Dates.read(value, notes)
        .<Token>map(range -> new Dates(range, start, end))
        .orElseGet(() -> word(text.substring(start, end), start, end));
  }

  /** What stands right behind the name of a field. */
  Token value(FieldName name, int start, int end) {
    String typed = text.substring(start, end);
    if (name.field() instanceof Field.Text) return word(typed, start, end);
    String value = Characters.stripEnd(typed, PUNCTUATION + "*");
    if (typed.contains("*")) notes.add(Note.Kind.WILDCARD, typed);
    return new Word(value, start, end);
  }

  private Token word(String typed, int start, int end) {
    String word = SUFFIX.matcher(typed).replaceFirst("");
    if (!Characters.searchable(word)) word = typed;
    if (word.length() < typed.length()) notes.add(Note.Kind.IGNORED_SUFFIX, typed);
    if (word.indexOf('*') >= 0) {
      Optional<String> stem = stem(Characters.stripEnd(word, PUNCTUATION));
      if (stem.isPresent()) return new Stem(stem.get(), start, end);
      notes.add(Note.Kind.WILDCARD, typed);
    }
    boolean readsAsOperator = operator(word, start, end, new Notes()).isPresent();
    return new Word(readsAsOperator ? lowerCase(word) : word, start, end);
  }

  private static Optional<String> stem(String word) {
    if (!word.endsWith("*")) return Optional.empty();
    String stem = word.substring(0, word.length() - 1);
    boolean longEnough = stem.codePoints().filter(Characters::searchable).count() >= SHORTEST_STEM;
    return longEnough && PLAIN.matcher(stem).matches() ? Optional.of(stem) : Optional.empty();
  }

  private static Optional<Token> operator(String word, int start, int end, Notes notes) {
    Matcher near = NEAR.matcher(word);
    String name = near.matches() ? near.group(1) : word;
    return Vocabulary.SHIPPED
        .operator(name)
        .filter(kind -> !near.matches() || kind == Operator.Kind.NEAR)
        .map(
            kind -> {
              int distance =
                  near.matches()
                      ? distance(near.group(2), word, notes)
                      : QueryParser.USUAL_DISTANCE;
              return new Operator(kind, distance, word, start, end);
            });
  }
}
