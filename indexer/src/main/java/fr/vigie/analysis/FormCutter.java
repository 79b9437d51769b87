package fr.vigie.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts forms into words with a language's own chain, many in one go. */
final class FormCutter {

  /** Wide enough that no name is joined across it. */
  private static final String BETWEEN = "\n\n\n";

  /**
   * A form cut.
   *
   * @param words without inflection
   * @param surfaces as typed, folded
   * @param cases their {@link LetterCase}
   * @param gaps how many characters stand between each and the one before, 0 for the first
   */
  record CutForm(
      List<String> words, List<String> surfaces, List<Integer> cases, List<Integer> gaps) {

    CutForm() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    int[] letterCases() {
      return cases.stream().mapToInt(Integer::intValue).toArray();
    }

    int elisions() {
      int elisions = 0;
      for (int gap : gaps) if (Word.isElided(gap)) elisions++;
      return elisions;
    }
  }

  private final Analyzer chain;
  private final boolean together;

  /**
   * @param together whether texts may be cut as one, because none of its words depends on what
   *     stands before them; a dictionary's do
   */
  FormCutter(Analyzer chain, boolean together) {
    this.chain = chain;
    this.together = together;
  }

  /** The forms cut, in the order of the texts. */
  List<CutForm> cut(List<String> texts) {
    if (together) return cutAsOne(texts);
    List<CutForm> cuts = new ArrayList<>(texts.size());
    for (String text : texts) cuts.addAll(cutAsOne(List.of(text)));
    return cuts;
  }

  private List<CutForm> cutAsOne(List<String> texts) {
    StringBuilder joined = new StringBuilder();
    List<CutForm> forms = new ArrayList<>(texts.size());
    int[] ends = new int[texts.size()];
    for (int i = 0; i < ends.length; i++) {
      if (i > 0) joined.append(BETWEEN);
      ends[i] = joined.append(texts.get(i)).length();
      forms.add(new CutForm());
    }
    try (TokenStream stream = chain.tokenStream("form", new StringReader(joined.toString()))) {
      read(stream, ends, forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return forms;
  }

  private static void read(TokenStream stream, int[] ends, List<CutForm> forms) throws IOException {
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    SurfaceAttribute surface = stream.getAttribute(SurfaceAttribute.class);
    FlagsAttribute flags = stream.getAttribute(FlagsAttribute.class);
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    int at = 0;
    int end = 0;
    stream.reset();
    while (stream.incrementToken()) {
      while (offset.startOffset() >= ends[at]) at++;
      CutForm form = forms.get(at);
      form.gaps.add(form.words.isEmpty() ? 0 : offset.startOffset() - end);
      end = offset.endOffset();
      form.words.add(term.toString());
      form.surfaces.add(new String(surface.buffer(), 0, surface.length()));
      form.cases.add(flags.getFlags());
    }
    stream.end();
  }
}
