package fr.vigie.benchmarks;

import com.sun.management.ThreadMXBean;
import fr.vigie.analysis.Analysis;
import fr.vigie.api.QuestionParameters;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Engine;
import fr.vigie.search.Question;
import fr.vigie.search.lucene.IndexFolder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a log in one thread, each question by Vigie and by raw Lucene in turn. */
@Command(
    name = "search",
    description = "Compare the engine with raw Lucene over the same articles, in one thread.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LOG", description = "query strings, one a line")
  private Path log;

  @Option(names = "--index", paramLabel = "DIR", required = true, description = "Vigie's index")
  private Path index;

  @Option(
      names = "--floor",
      paramLabel = "DIR",
      required = true,
      description = "raw Lucene's index of the same articles: `indexing` makes it")
  private Path floor;

  @Option(names = "--warmup", defaultValue = "3000", description = "questions before the measure")
  private int warmup;

  @Option(names = "--count", defaultValue = "5000", description = "questions measured")
  private int count;

  @Option(names = "--distinct", description = "ask each question once, as if none was repeated")
  private boolean distinct;

  @Option(names = "--slowest", defaultValue = "0", description = "print so many of the slowest")
  private int slowest;

  /** A question and how long Vigie took for it. */
  private record Timed(long nanos, Question question) {}

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private long allocated;
  private long checked;

  /** One side of the comparison. */
  private interface Search {
    long answer(Question question) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    List<Question> questions = LogFile.questions(log);
    if (distinct) questions = questions.stream().distinct().toList();
    try (Engine engine = IndexFolder.engine(index, new Analysis(Lexicon.shipped()));
        FloorSearch raw = new FloorSearch(floor)) {
      Search vigie = question -> engine.search(question).total();
      for (int i = 0; i < warmup; i++) {
        checked += vigie.answer(questions.get(i % questions.size()));
        checked += raw.search(questions.get(i % questions.size()));
      }
      Latencies ours = new Latencies();
      Latencies floors = new Latencies();
      List<Timed> timed = new ArrayList<>();
      long ourBytes = 0;
      for (int i = 0; i < count; i++) {
        Question question = questions.get((warmup + i) % questions.size());
        long nanos = time(vigie, question);
        ours.record(nanos);
        timed.add(new Timed(nanos, question));
        ourBytes += allocated;
        floors.record(time(raw::search, question));
      }
      System.out.println(ours.row("vigie"));
      System.out.println(floors.row("raw Lucene"));
      System.out.printf(
          Locale.ROOT,
          "throughput: %.0f %% of raw Lucene's; %,d bytes allocated a question%n",
          100 * floors.meanMicros() / ours.meanMicros(),
          ourBytes / count);
      printSlowest(timed);
    }
    return checked < 0 ? 1 : 0;
  }

  private void printSlowest(List<Timed> timed) {
    timed.stream()
        .sorted(Comparator.comparingLong(Timed::nanos).reversed())
        .limit(slowest)
        .forEach(
            each ->
                System.out.printf(
                    Locale.ROOT,
                    "%8.2f ms  %s%n",
                    each.nanos / 1e6,
                    QuestionParameters.query(each.question)));
  }

  private long time(Search search, Question question) throws IOException {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    checked += search.answer(question);
    long nanos = System.nanoTime() - start;
    allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    return nanos;
  }
}
