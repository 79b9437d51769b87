package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Cuts the lexicon's forms with a language's own chain, so that they are found as they will stand
 * in a text.
 */
final class FormTries {

  /** Shortest glued form that is recognised: {@code #nordcoréens} is, {@code #us} is not. */
  private static final int SHORTEST_GLUED = 6;

  /** {@code Shahed-136} is also written {@code Shahed136}. */
  private static final Pattern HYPHEN_BEFORE_NUMBER = Pattern.compile("(?<=\\p{L})-(?=[0-9])");

  private record CutForm(List<String> words, List<String> surfaces, int[] cases) {}

  private final Language language;
  private final Lexicon lexicon;
  private final Analyzer words;
  private final FormTrie trie = new FormTrie();

  /**
   * Terms by forms of one word, folded: a form glued together is left out where it would be
   * another's name.
   */
  private final Map<String, Set<String>> ownersOfWords = new HashMap<>();

  private FormTries(Language language, Lexicon lexicon, Analyzer words) {
    this.language = language;
    this.lexicon = lexicon;
    this.words = words;
  }

  static FormTrie build(
      Language language, Set<String> names, Lexicon lexicon, Orthography orthography) {
    FormTries builder =
        new FormTries(language, lexicon, new WordAnalyzer(language, names, orthography));
    try (builder.words) {
      builder.addConcepts();
      builder.addTopics();
    }
    return builder.trie;
  }

  private void addConcepts() {
    for (Concept concept : lexicon.concepts()) {
      for (Form form : concept.forms()) {
        ownersOfWords
            .computeIfAbsent(Folding.fold(form.text()), absent -> new HashSet<>())
            .add(Terms.concept(concept.id()));
      }
    }
    for (Concept concept : lexicon.concepts()) {
      for (Form form : concept.forms()) {
        if (form.matching() == Form.Matching.AMBIGUOUS) addShadow(form);
        else addForm(form, Terms.concept(concept.id()), concept.kind());
      }
    }
  }

  /** An ambiguous name of several words stands for nothing, and hides the names inside it. */
  private void addShadow(Form form) {
    CutForm cut = cut(form.text());
    if (language.cuts(form.text()) && cut.words.size() > 1)
      trie.add(cut.words, FormTrie.Entry.SHADOW);
  }

  private void addTopics() {
    for (Topic topic : lexicon.topics()) {
      for (Topic.Term term : topic.terms()) {
        if (counts(term)) addForm(term.form(), TopicEvidence.term(topic.id(), term.weight()), null);
      }
    }
  }

  /** Terms are words of a language: the French "train" has nothing to do with the English one. */
  private boolean counts(Topic.Term term) {
    boolean hasOwn = Lexicon.LANGUAGES.contains(language.code());
    return hasOwn ? term.language().equals(language.code()) : term.isTelling();
  }

  private void addForm(Form form, String term, Concept.Kind kind) {
    boolean exactCase = form.matching() == Form.Matching.EXACT_CASE;
    if (!language.cuts(form.text()) || isCutShort(form)) return;
    addSpelling(form.text(), term, kind, exactCase);
    if (HYPHEN_BEFORE_NUMBER.matcher(form.text()).find()) {
      addSpelling(HYPHEN_BEFORE_NUMBER.matcher(form.text()).replaceAll(""), term, kind, exactCase);
    }
    String glued = form.text().replaceAll("[\\s'’-]+", "");
    boolean free =
        kind == null
            || ownersOfWords.getOrDefault(Folding.fold(glued), Set.of(term)).contains(term);
    boolean hashtag =
        glued.length() >= SHORTEST_GLUED && glued.codePoints().allMatch(Character::isLetter);
    if (!exactCase && free && hashtag && !glued.equals(form.text()))
      addSpelling(glued, term, kind, false);
  }

  private void addSpelling(String spelling, String term, Concept.Kind kind, boolean exactCase) {
    CutForm cut = cut(spelling);
    if (cut.words.isEmpty()) return;
    // An acronym in capitals is no plural: EAUX is not EAU, the United Arab Emirates.
    boolean strict = exactCase && spelling.codePoints().allMatch(Character::isLetter);
    trie.add(
        cut.words,
        new FormTrie.Entry(term, kind, exactCase ? cut.cases : null, cut.surfaces, strict));
  }

  /**
   * Whether a dictionary would lose a letter of the name and find it in texts that only hold the
   * rest.
   */
  private boolean isCutShort(Form form) {
    return language.hasDictionary() && !CutShort.runs(words, form.text()).isEmpty();
  }

  private CutForm cut(String form) {
    List<String> cutWords = new ArrayList<>();
    List<String> surfaces = new ArrayList<>();
    List<Integer> cases = new ArrayList<>();
    try (TokenStream stream = words.tokenStream("form", new StringReader(form))) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      SurfaceAttribute surface = stream.getAttribute(SurfaceAttribute.class);
      FlagsAttribute flags = stream.getAttribute(FlagsAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        cutWords.add(term.toString());
        surfaces.add(new String(surface.buffer(), 0, surface.length()));
        cases.add(flags.getFlags());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CutForm(cutWords, surfaces, cases.stream().mapToInt(Integer::intValue).toArray());
  }
}
