package fr.vigie.analysis;

import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Names that a dictionary of Japanese or Korean takes for other words, losing letters as if they
 * were particles: of Nepal (네팔) only an arm (팔) would be left. Such a name is taught to the
 * dictionary, or not recognised at all.
 */
final class CutShort {

  private static final Pattern RUN =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\p{IsHangul}]+");
  private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}+");

  /** Shorter names would be found inside other words: Gaza (가자) inside a participant (참가자). */
  private static final int SHORTEST_TAUGHT = 3;

  private CutShort() {}

  /** The names of a lexicon that a dictionary must be taught. */
  static Set<String> names(Lexicon lexicon, Language language, Analyzer untaught) {
    Stream<Form> ofConcepts =
        lexicon.concepts().stream().flatMap(concept -> concept.forms().stream());
    Stream<Form> ofTopics =
        lexicon.topics().stream().flatMap(topic -> topic.terms().stream()).map(t -> t.form());
    return Stream.concat(ofConcepts, ofTopics)
        .map(Form::text)
        .filter(language::cuts)
        .flatMap(text -> runs(untaught, text).stream())
        .filter(run -> run.length() >= SHORTEST_TAUGHT && !HIRAGANA.matcher(run).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The runs of letters in a text whose first or last letter belongs to no word. */
  static Set<String> runs(Analyzer words, String text) {
    if (!RUN.matcher(text).find()) return Set.of();
    BitSet covered = covered(words, text);
    return RUN.matcher(text)
        .results()
        .filter(run -> !covered.get(run.start()) || !covered.get(run.end() - 1))
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static BitSet covered(Analyzer words, String text) {
    BitSet covered = new BitSet();
    try (TokenStream stream = words.tokenStream("form", new StringReader(text))) {
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) covered.set(offset.startOffset(), offset.endOffset());
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return covered;
  }
}
