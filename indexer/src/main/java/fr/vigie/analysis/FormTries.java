package fr.vigie.analysis;

import fr.vigie.analysis.FormCutter.CutForm;
import fr.vigie.analysis.FormSpellings.Spelling;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;

/**
 * The forms of one lexicon, cut with a language's own chain, so that they are found as they will
 * stand in a text. They are cut when a language is first asked for, and kept. Safe for use by
 * several threads.
 *
 * <p>A server waits for this before its first answer, in code not yet compiled: loops over all
 * forms are plain ones, because a compiler takes longest over the streams that all code shares.
 */
final class FormTries {

  private final Lexicon lexicon;
  private final FunctionWords functionWords;
  private final Map<String, FormTrie> tries = new ConcurrentHashMap<>();
  private final Map<String, FormTrie> shortTries = new ConcurrentHashMap<>();

  FormTries(Lexicon lexicon, FunctionWords functionWords) {
    this.lexicon = lexicon;
    this.functionWords = functionWords;
  }

  /**
   * @param words makes the language's chain up to the words without inflection
   */
  FormTrie of(Language language, Supplier<Analyzer> words) {
    return tries.computeIfAbsent(
        language.code(),
        code -> CompiledForms.of(lexicon, language).orElseGet(() -> cut(language, words)));
  }

  /** The forms without their function words, see {@link ShortForms}. */
  FormTrie shortOf(Language language, Supplier<Analyzer> words) {
    return shortTries.computeIfAbsent(
        language.code(),
        code ->
            CompiledForms.shortOf(lexicon, language)
                .orElseGet(() -> cutShort(language, of(language, words), words)));
  }

  /** The forms cut, though they may have been before. */
  FormTrie cut(Language language, Supplier<Analyzer> words) {
    try (Analyzer chain = words.get()) {
      return build(language, FormSpellings.of(lexicon), chain);
    }
  }

  /**
   * The short forms cut, though they may have been before.
   *
   * @param forms of the same language
   */
  FormTrie cutShort(Language language, FormTrie forms, Supplier<Analyzer> words) {
    try (Analyzer chain = words.get()) {
      return new ShortForms(language, functionWords)
          .cut(FormSpellings.of(lexicon), forms, new FormCutter(chain, !language.hasDictionary()));
    }
  }

  private static FormTrie build(Language language, List<Spelling> spellings, Analyzer words) {
    List<Spelling> read = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Spelling spelling : spellings) {
      if (!spelling.isFor(language)) continue;
      if (!spelling.isShadow() && isCutShort(language, spelling, words)) continue;
      read.add(spelling);
      texts.add(spelling.text());
    }
    FormCutter cutter = new FormCutter(words, !language.hasDictionary());
    List<CutForm> cuts = cutter.cut(texts);
    FormTrieBuilder trie = new FormTrieBuilder();
    for (int i = 0; i < cuts.size(); i++) add(trie, read.get(i), cuts.get(i));
    return trie.build();
  }

  /** An ambiguous name of several words stands for nothing, and hides the names inside it. */
  private static void add(FormTrieBuilder trie, Spelling spelling, CutForm cut) {
    int words = cut.words().size();
    if (words < (spelling.isShadow() ? 2 : 1)) return;
    trie.add(cut.words(), spelling.isShadow() ? FormEntry.SHADOW : entry(spelling, cut));
  }

  private static FormEntry entry(Spelling spelling, CutForm cut) {
    Form form = spelling.form();
    // An acronym is no plural: EAUX is not EAU, the United Arab Emirates, nor FCA one of FCAS.
    boolean oneWord = spelling.text().codePoints().allMatch(Character::isLetter);
    boolean capitals = spelling.text().codePoints().allMatch(Character::isUpperCase);
    boolean inflected = !cut.words().equals(cut.surfaces());
    boolean strict = form.keepsCase() && oneWord || capitals && inflected;
    int[] cases = form.keepsCase() ? cut.letterCases() : null;
    int[] casesAsked = form.matching() == Form.Matching.ACRONYM ? null : cases;
    return new FormEntry(
        spelling.term(),
        spelling.kind(),
        cases,
        casesAsked,
        List.copyOf(cut.surfaces()),
        cut.elisions(),
        strict);
  }

  /**
   * Whether a dictionary would lose a letter of the name and find it in texts that only hold the
   * rest.
   */
  private static boolean isCutShort(Language language, Spelling spelling, Analyzer words) {
    return language.hasDictionary() && !CutShort.runs(words, spelling.form().text()).isEmpty();
  }
}
