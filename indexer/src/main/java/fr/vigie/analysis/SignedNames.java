package fr.vigie.analysis;

import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words of the lexicon with a sign inside that would cut them: {@code R&D}, {@code 2+2}, {@code
 * F/A}.
 *
 * <p>Before a text is cut, each sign becomes a tie, a character that Unicode's word rules (UAX #29)
 * do not cut, so that {@link SignFilter} sees {@code R&D} whole, and can cut {@code chef/adjoint},
 * which is no such word. The space after a sign that stands alone becomes a tie too: {@code R & D}
 * is cut into {@code R} and {@code &&D}, which it can join.
 *
 * @param words as the lexicon writes them
 * @param beginnings what stands before their signs
 * @param tied finds them and initials with {@code &} between, in any case, in a token with ties
 */
record SignedNames(Set<String> words, RareWords<Boolean> beginnings, Pattern tied) {

  /** Signs and their ties, at the same index. */
  static final String SIGNS = "&+/";

  static final String TIES = "\u203F\u2040\u2054";

  private static final char FIRST_TIE = '\u203F';

  /** Initials with a sign between are a name that no lexicon need know: {@code d’H&M}. */
  private static final String INITIALS = "(?<=^|')\\p{L}{1,2}" + TIES.charAt(0) + "\\p{L}{1,2}$";

  private static final Pattern SIGNED = Pattern.compile("[\\p{L}\\p{N}]+([&+/][\\p{L}\\p{N}]+)+");

  static SignedNames of(Lexicon lexicon) {
    Set<String> words =
        lexicon.concepts().stream()
            .flatMap(concept -> concept.forms().stream())
            .map(Form::text)
            .filter(SignedNames::hasSign)
            .flatMap(form -> Stream.of(form.split("[\\s-]+")))
            .filter(word -> SIGNED.matcher(word).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    String any =
        words.stream().map(SignedNames::tie).map(Pattern::quote).collect(Collectors.joining("|"));
    String whole =
        "(?<![\\p{L}\\p{N}"
            + TIES
            + "])(?:"
            + (any.isEmpty() ? INITIALS : any + "|" + INITIALS)
            + ")(?![\\p{L}\\p{N}"
            + TIES
            + "])";
    RareWords<Boolean> beginnings = new RareWords<>();
    for (String word : words) beginnings.put(word.split("[" + SIGNS + "]")[0], true);
    Pattern tied = Pattern.compile(whole, Pattern.CASE_INSENSITIVE);
    return new SignedNames(words, beginnings, tied);
  }

  private static boolean hasSign(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SIGNS.indexOf(text.charAt(i)) >= 0) return true;
    }
    return false;
  }

  /** Whether one of them may begin with this token, its sign after a space. */
  boolean mayBegin(CharTermAttribute token) {
    return beginnings.get(token.buffer(), token.length()) != null;
  }

  /** A token that begins with the tie of {@code R & D}, which stands for its space too. */
  static String untied(String token) {
    boolean twice = token.length() > 1 && isTie(token.charAt(0)) && isTie(token.charAt(1));
    return twice ? token.substring(1) : token;
  }

  static boolean isTie(char c) {
    return c >= FIRST_TIE && TIES.indexOf(c) >= 0;
  }

  /** The word as its letters alone stand for it. */
  static String spelt(String word) {
    return word.replaceAll("[&\u203F]", "and")
        .replaceAll("[+\u2040]", "plus")
        .replaceAll("[/\u2054]", "");
  }

  private static String tie(String word) {
    String tied = word;
    for (int i = 0; i < SIGNS.length(); i++) tied = tied.replace(SIGNS.charAt(i), TIES.charAt(i));
    return tied;
  }
}
