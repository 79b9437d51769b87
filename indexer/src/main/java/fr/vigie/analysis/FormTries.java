package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;

/**
 * Cuts the lexicon's forms with a language's own chain, so that they are found as they will stand
 * in a text.
 */
final class FormTries {

  /** Shortest glued form that is recognised: {@code #nordcoréens} is, {@code #us} is not. */
  private static final int SHORTEST_GLUED = 6;

  private record CutForm(List<String> words, List<String> surfaces, int[] cases) {}

  private final Language language;
  private final Lexicon lexicon;
  private final Analyzer words;
  private final FormTrie trie = new FormTrie();

  private FormTries(Language language, Lexicon lexicon, NormalizeCharMap characters) {
    this.language = language;
    this.lexicon = lexicon;
    this.words =
        new Analyzer() {
          @Override
          protected java.io.Reader initReader(String field, java.io.Reader reader) {
            return new MappingCharFilter(characters, reader);
          }

          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = language.tokenizer().get();
            return new TokenStreamComponents(
                tokenizer, LanguageAnalyzer.words(language, lexicon, tokenizer, false));
          }
        };
  }

  static FormTrie build(Language language, Lexicon lexicon, NormalizeCharMap characters) {
    FormTries builder = new FormTries(language, lexicon, characters);
    try (builder.words) {
      builder.addConcepts();
      builder.addTopics();
    }
    return builder.trie;
  }

  private void addConcepts() {
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
        addForm(term.form(), TopicEvidence.term(topic.id(), term.weight()), null);
      }
    }
  }

  private void addForm(Form form, String term, Concept.Kind kind) {
    boolean exactCase = form.matching() == Form.Matching.EXACT_CASE;
    if (!language.cuts(form.text())) return;
    CutForm cut = cut(form.text());
    if (cut.words.isEmpty()) return;
    trie.add(
        cut.words,
        new FormTrie.Entry(term, kind, exactCase ? cut.cases : null, cut.surfaces, false));
    if (exactCase || cut.words.size() == 1) return;
    String glued = form.text().replaceAll("[\\s'’-]+", "");
    if (glued.length() >= SHORTEST_GLUED && glued.codePoints().allMatch(Character::isLetter)) {
      CutForm one = cut(glued);
      trie.add(one.words, new FormTrie.Entry(term, kind, null, one.surfaces, false));
    }
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
