package fr.vigie.analysis;

import fr.vigie.analysis.Language.Script;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which of an index's languages a query is read: those of its scripts.
 *
 * @param all those of the index
 */
record AskedLanguages(List<Language> all) {

  private static final Language UNKNOWN = Language.of("und");

  static AskedLanguages of(Collection<String> codes) {
    return new AskedLanguages(codes.stream().map(Language::of).distinct().toList());
  }

  /**
   * The chains worth asking: those of the scripts in the text, and for a script that no article is
   * written in the one that knows names, which articles may have in another.
   */
  List<Language> of(String text) {
    List<Language> asked = inScriptsOf(text);
    boolean onlyAlphabetic = asked.stream().allMatch(each -> each.script() == Script.ALPHABETIC);
    if (onlyAlphabetic && NameTokenizer.applies(text)) asked.add(Language.NAMES);
    return asked.isEmpty() ? List.of(UNKNOWN) : asked;
  }

  /** The chain that reads a text as it is typed. */
  Language firstOf(String text) {
    List<Language> asked = inScriptsOf(text);
    return asked.isEmpty() ? UNKNOWN : asked.getFirst();
  }

  private List<Language> inScriptsOf(String text) {
    Set<Script> scripts = scripts(text);
    List<Language> asked = new ArrayList<>(all);
    asked.removeIf(language -> !scripts.contains(language.script()));
    return asked;
  }

  private static Set<Script> scripts(String text) {
    Set<Script> scripts = new LinkedHashSet<>();
    text.codePoints()
        .forEach(
            c -> {
              switch (UnicodeScript.of(c)) {
                case HIRAGANA, KATAKANA -> scripts.add(Script.JAPANESE);
                case HANGUL -> scripts.add(Script.KOREAN);
                case HAN -> scripts.addAll(List.of(Script.JAPANESE, Script.CHINESE, Script.KOREAN));
                case COMMON, INHERITED -> {}
                default -> scripts.add(Script.ALPHABETIC);
              }
            });
    if (scripts.isEmpty()) scripts.add(Script.ALPHABETIC);
    return scripts;
  }
}
