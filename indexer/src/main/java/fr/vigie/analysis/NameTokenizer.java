package fr.vigie.analysis;

import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Cuts Japanese and Korean by the names of a lexicon alone: each is a word, and so is what stands
 * between them in one script. A dictionary of either language takes tens of megabytes, which
 * questions to articles in other languages are not worth.
 */
final class NameTokenizer extends Tokenizer {

  private static final Pattern RUN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\p{IsHangul}]+");

  /** What may end a Korean word after a name. */
  private static final Pattern PARTICLES =
      Pattern.compile("(은|는|이|가|을|를|의|에|에서|에게|와|과|도|로|으로|만|까지|부터|보다){1,2}");

  /** Shorter names begin other words: India (인도) humanitarianism (인도주의). */
  private static final int LONG_NAME = 3;

  private final Set<String> names;
  private final int longest;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private String text = "";
  private int at;

  private NameTokenizer(Set<String> names, int longest) {
    this.names = names;
    this.longest = longest;
  }

  /**
   * @param names as {@link #names} gives them
   */
  static Supplier<Tokenizer> of(Set<String> names) {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    return () -> new NameTokenizer(names, longest);
  }

  /** What the names of a lexicon hold of Japanese and Korean, however they are spelt. */
  static Set<String> names(Lexicon lexicon) {
    return FormSpellings.of(lexicon).stream()
        .filter(spelling -> !spelling.isEvidence())
        .flatMap(spelling -> RUN.matcher(spelling.text()).results().map(MatchResult::group))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a text holds any Japanese or Korean. */
  static boolean applies(String text) {
    return RUN.matcher(text).find();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter read = new StringWriter();
    input.transferTo(read);
    text = read.toString();
    at = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (at < text.length()) {
      int start = at;
      UnicodeScript script = script(start);
      int end = nameEnd(start, script);
      boolean name = end > start;
      if (!name) end = stretchEnd(start, script);
      // What a Korean name is followed by in its word is its ending, or part of a longer name.
      at = name && script == UnicodeScript.HANGUL ? stretchEnd(start, script) : end;
      if (name || isWord(script)) return give(start, end);
    }
    return false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(text.length());
    offset.setOffset(end, end);
  }

  private boolean give(int start, int end) {
    term.append(text, start, end);
    offset.setOffset(correctOffset(start), correctOffset(end));
    if (isNumber(start, end)) type.setType(Terms.NUMBER_TYPE);
    return true;
  }

  private boolean isNumber(int start, int end) {
    for (int i = start; i < end; i++) if (!Character.isDigit(text.charAt(i))) return false;
    return true;
  }

  /** Particles and endings are written in hiragana; a word in it alone is not told from them. */
  private static boolean isWord(UnicodeScript script) {
    return script != UnicodeScript.HIRAGANA && script != UnicodeScript.COMMON;
  }

  /** Where the longest name that begins here ends; here, when none does. */
  private int nameEnd(int start, UnicodeScript script) {
    boolean spaced = script == UnicodeScript.KATAKANA || script == UnicodeScript.HANGUL;
    if (spaced && start > 0 && script(start - 1) == script) return start;
    for (int end = Math.min(text.length(), start + longest); end > start; end--) {
      if (names.contains(text.substring(start, end)) && mayEnd(start, end)) return end;
    }
    return start;
  }

  /** In katakana and hangul names are words, in ideographs they may be parts of words. */
  private boolean mayEnd(int start, int end) {
    return switch (script(end - 1)) {
      case KATAKANA -> stretchEnd(end - 1, UnicodeScript.KATAKANA) == end;
      case HANGUL -> {
        int wordEnd = stretchEnd(end - 1, UnicodeScript.HANGUL);
        yield wordEnd == end
            || end - start >= LONG_NAME
            || PARTICLES.matcher(text).region(end, wordEnd).matches();
      }
      default -> true;
    };
  }

  /** Where what is written in this script ends, or a name in it begins. */
  private int stretchEnd(int start, UnicodeScript script) {
    int end = start + 1;
    while (end < text.length() && script(end) == script && !beginsName(end, script)) end++;
    return end;
  }

  private boolean beginsName(int place, UnicodeScript script) {
    return script == UnicodeScript.HAN && nameEnd(place, script) > place;
  }

  /** Han, hiragana, katakana or hangul; Latin for other letters and digits, common for no word. */
  private UnicodeScript script(int place) {
    char c = text.charAt(place);
    return switch (UnicodeScript.of(c)) {
      case HAN -> UnicodeScript.HAN;
      case HIRAGANA -> UnicodeScript.HIRAGANA;
      case KATAKANA -> UnicodeScript.KATAKANA;
      case HANGUL -> UnicodeScript.HANGUL;
      default ->
          c == 'ー'
              ? UnicodeScript.KATAKANA
              : isLetter(c) ? UnicodeScript.LATIN : UnicodeScript.COMMON;
    };
  }

  /** Whether Unicode's rules do not cut there: joins and ties are left to what follows. */
  private static boolean isLetter(char c) {
    return Character.isAlphabetic(c)
        || Character.isDigit(c)
        || c == '\''
        || c == CharacterMap.JOIN
        || SignedNames.isTie(c);
  }
}
