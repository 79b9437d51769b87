package fr.vigie.cli;

import fr.vigie.evaluation.Evaluation;
import fr.vigie.evaluation.Measures;
import fr.vigie.search.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the ranking. */
@Command(
    name = "evaluate",
    description = "Measure the ranking on judged queries: nDCG@10, MRR@10, recall@10 and @100.")
final class EvaluateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "folder of the index")
  private Path index;

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      required = true,
      description = "queries: id TAB text, or JSON lines with id and text")
  private Path queries;

  @Option(
      names = "--qrels",
      paramLabel = "FILE",
      required = true,
      description = "judgements: query 0 document grade (TREC), or without the 0")
  private Path judgements;

  @Option(names = "--each", description = "one line for each query too")
  private boolean each;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Override
  public Integer call() throws IOException {
    try (Engine engine = Wiring.engine(index, lexicon.analysis())) {
      Evaluation evaluation = Evaluation.run(engine, queries, judgements);
      PrintWriter out = spec.commandLine().getOut();
      out.println("query\tnDCG@10\tMRR@10\trecall@10\trecall@100");
      if (each)
        evaluation.byQuery().forEach((query, measures) -> out.println(line(query, measures)));
      out.println(line("mean of " + evaluation.byQuery().size(), evaluation.mean()));
    }
    return 0;
  }

  private static String line(String name, Measures measures) {
    return String.format(
        Locale.ROOT,
        "%s\t%.4f\t%.4f\t%.4f\t%.4f",
        name,
        measures.ndcg10(),
        measures.mrr10(),
        measures.recall10(),
        measures.recall100());
  }
}
