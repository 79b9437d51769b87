package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Answer;
import fr.vigie.search.Engine;
import fr.vigie.search.Engine.Suggestion;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.IndexFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an answer costs, part by part, over an index of the articles. The questions are those of a
 * log, each another, so that no answer is one that was kept.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

  private static final int QUESTIONS = 4_000;
  private static final int TYPED = 3;

  private Engine engine;
  private List<Question> questions;
  private int next;

  @Setup
  public void index() throws IOException {
    Path articles = Path.of(System.getProperty(MicroCommand.ARTICLES));
    Analysis analysis = new Analysis(Lexicon.shipped());
    Path folder = Files.createTempDirectory("vigie-benchmark");
    new IndexJob(folder, new EnrichedIndexing(analysis, Clock.systemUTC()), JobOptions.defaults())
        .build(new SourceFiles(List.of(articles)));
    engine = IndexFolder.engine(folder, analysis);
    QueryLog log = new QueryLog(ArticleFile.read(articles, Integer.MAX_VALUE), 1);
    questions = log.searches(QUESTIONS).stream().distinct().map(LogFile::question).toList();
  }

  @TearDown
  public void close() {
    engine.close();
  }

  /** Ten hits, three snippets of each, every facet. */
  @Benchmark
  public Answer search() {
    return engine.search(question());
  }

  /** Ten hits and every facet. */
  @Benchmark
  public Answer withoutSnippets() {
    return engine.search(question().withSnippets(0));
  }

  /** The total and every facet. */
  @Benchmark
  public Answer countsOnly() {
    return engine.search(question().withPage(0, ""));
  }

  /** Completions of the first letters of what is asked. */
  @Benchmark
  public List<Suggestion> suggest() {
    String text = question().text();
    return engine.suggest(text.substring(0, Math.min(TYPED, text.length())), 8, Locale.FRENCH);
  }

  private Question question() {
    next = (next + 1) % questions.size();
    return questions.get(next);
  }
}
