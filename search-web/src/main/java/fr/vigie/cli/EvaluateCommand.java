package fr.vigie.cli;

import fr.vigie.evaluation.Comparison;
import fr.vigie.evaluation.Evaluation;
import fr.vigie.evaluation.Measures;
import fr.vigie.evaluation.Run;
import fr.vigie.search.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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

  @Mixin private IndexOption index = new IndexOption();

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

  @Option(names = "--run", paramLabel = "FILE", description = "write the answers, in TREC's form")
  private Path run;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "compare with a run written before: difference and its p-value")
  private Path before;

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Override
  public Integer call() throws IOException {
    try (Engine engine = Wiring.engine(index.folder(), lexicon.analysis(), ranking.ranking())) {
      Evaluation evaluation = Evaluation.run(engine, queries, judgements);
      PrintWriter out = spec.commandLine().getOut();
      out.println(EvaluationTable.HEADER);
      if (each)
        evaluation
            .byQuery()
            .forEach((query, measures) -> out.println(EvaluationTable.line(query, 1, measures)));
      out.println(EvaluationTable.line("mean", evaluation));
      if (before != null) compare(evaluation, out);
      if (run != null) evaluation.run().write(run, "vigie");
    }
    return 0;
  }

  private void compare(Evaluation evaluation, PrintWriter out) throws IOException {
    Evaluation other = Evaluation.of(Run.read(before), judgements, evaluation.byQuery().keySet());
    out.println(EvaluationTable.line(before.toString(), other));
    out.println(line("nDCG@10 difference", evaluation, other, Measures::ndcg10));
    out.println(line("MRR@10 difference", evaluation, other, Measures::mrr10));
    out.println(line("recall@10 difference", evaluation, other, Measures::recall10));
    out.println(line("recall@100 difference", evaluation, other, Measures::recall100));
  }

  private static String line(
      String name, Evaluation first, Evaluation second, ToDoubleFunction<Measures> measure) {
    return EvaluationTable.line(name, Comparison.of(first, second, measure));
  }
}
