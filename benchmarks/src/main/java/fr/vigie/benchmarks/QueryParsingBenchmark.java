package fr.vigie.benchmarks;

import fr.vigie.query.ParsedQuery;
import fr.vigie.query.QueryParser;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a query's text to its tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QueryParsingBenchmark {

  @Param({
    "l'OTAN",
    "exercices conjoints en mer du Japon",
    "(\"défense antimissile\" OU PAC-3) SAUF titre:budget date:2023..2024-06 pays:japon"
  })
  private String query;

  @Benchmark
  public ParsedQuery parse() {
    return QueryParser.parse(query);
  }
}
