package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.Article;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** Language, date, countries and topics of one article, in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EnrichmentBenchmark {

  private static final int ARTICLES = 2_000;

  private Enricher enricher;
  private List<RawArticle> articles;
  private int next;

  @Setup
  public void read() throws IOException {
    Path file = Path.of(System.getProperty(MicroCommand.ARTICLES));
    articles = Collected.of(file).stream().limit(ARTICLES).toList();
    enricher =
        new Enricher(Clock.systemUTC(), new LexiconMentions(new Analysis(Lexicon.shipped())));
  }

  @Benchmark
  public Article enrich() {
    next = (next + 1) % articles.size();
    return enricher.enrich(articles.get(next));
  }
}
