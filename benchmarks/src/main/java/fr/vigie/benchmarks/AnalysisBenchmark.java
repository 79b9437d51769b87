package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Mode;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Analysis of a million characters of French, one thread. Megabytes a second follow from the time:
 * a French character takes about 1.03 bytes of UTF-8. The floor is Lucene's own French analyzer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnalysisBenchmark {

  private static final int CHARACTERS = 1_000_000;
  private static final int FORMS = 10_000;

  private String text;
  private Analyzer vigie;
  private Analyzer withoutLexicon;
  private Analyzer tenThousandForms;
  private Analyzer floor;

  @Setup
  public void prepare() {
    Path articles = Path.of(System.getProperty(MicroCommand.ARTICLES));
    StringBuilder joined = new StringBuilder(CHARACTERS);
    for (ArticleFile.Line line : ArticleFile.read(articles, Integer.MAX_VALUE)) {
      joined.append(line.title()).append("\n\n").append(line.text()).append("\n\n");
      if (joined.length() >= CHARACTERS) break;
    }
    joined.setLength(Math.min(joined.length(), CHARACTERS));
    text = joined.toString();
    vigie = french(Lexicon.shipped());
    withoutLexicon = french(new Lexicon(List.of(), List.of(), Set.of()));
    tenThousandForms = french(beginning(Lexicon.shipped()));
    floor = new FrenchAnalyzer();
  }

  /** As articles are indexed. */
  @Benchmark
  public int vigie() throws IOException {
    return tokens(vigie);
  }

  /** The chain alone: what the lexicon costs is the difference. */
  @Benchmark
  public int withoutLexicon() throws IOException {
    return tokens(withoutLexicon);
  }

  /** With the first ten thousand forms of the shipped lexicon's concepts. */
  @Benchmark
  public int tenThousandForms() throws IOException {
    return tokens(tenThousandForms);
  }

  /** Lucene's French analyzer: elisions, lower case, stop words, light stems. */
  @Benchmark
  public int luceneFrench() throws IOException {
    return tokens(floor);
  }

  private static Analyzer french(Lexicon lexicon) {
    return new Analysis(lexicon).analyzer("fr", Mode.INDEX);
  }

  private static Lexicon beginning(Lexicon lexicon) {
    List<Concept> concepts = new ArrayList<>();
    int forms = 0;
    for (Concept concept : lexicon.concepts()) {
      forms += concept.forms().size();
      if (forms > FORMS) break;
      concepts.add(concept);
    }
    return new Lexicon(concepts, List.of(), lexicon.designators());
  }

  private int tokens(Analyzer analyzer) throws IOException {
    int tokens = 0;
    try (TokenStream stream = analyzer.tokenStream("body", text)) {
      stream.reset();
      while (stream.incrementToken()) tokens++;
      stream.end();
    }
    return tokens;
  }
}
