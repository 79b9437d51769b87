package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.evaluation.Comparison;
import fr.vigie.evaluation.Evaluation;
import fr.vigie.evaluation.JudgedSet;
import fr.vigie.evaluation.Measures;
import fr.vigie.evaluation.Run;
import fr.vigie.evaluation.TuningSets;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.search.Engine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the ranking on every collection it is tuned on. */
@Command(
    name = "evaluate-sets",
    description =
        "Measure the ranking on the collections it is tuned on, see docs/relevance.md: makes their"
            + " indexes when they are not up to date, writes NAME.run for each set.")
final class EvaluateSetsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "the collections")
  private Path data;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "where indexes and runs are written")
  private Path work;

  @Option(names = "--set", paramLabel = "NAME", description = "only this set, repeatable")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "at most so many queries a set, evenly taken (default: all)")
  private int most = Integer.MAX_VALUE;

  @Option(
      names = "--compare",
      paramLabel = "DIR",
      description = "compare with the runs NAME.run of this folder")
  private Path before;

  @Mixin private RankingOption ranking = new RankingOption();

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Override
  public Integer call() throws IOException {
    Analysis analysis = lexicon.analysis();
    PrintWriter out = spec.commandLine().getOut();
    out.println(EvaluationTable.HEADER);
    for (JudgedSet set : new TuningSets(data, work).prepare()) {
      if (!only.isEmpty() && !only.contains(set.name())) continue;
      Path index = index(set, analysis);
      try (Engine engine = Wiring.engine(index, analysis, ranking.ranking())) {
        report(set, Evaluation.run(engine, set.queries(), set.judgements(), most), out);
      }
    }
    return 0;
  }

  private void report(JudgedSet set, Evaluation evaluation, PrintWriter out) throws IOException {
    out.println(EvaluationTable.line(set.name(), evaluation));
    Path earlier = before == null ? null : before.resolve(set.name() + ".run");
    if (earlier != null && Files.exists(earlier)) {
      Evaluation other =
          Evaluation.of(Run.read(earlier), set.judgements(), evaluation.byQuery().keySet());
      out.println(
          EvaluationTable.line(
              "  nDCG@10 less " + earlier, Comparison.of(evaluation, other, Measures::ndcg10)));
    }
    evaluation.run().write(work.resolve(set.name() + ".run"), "vigie");
  }

  /** The index of a set's articles, up to date with them and with the analysis. */
  private Path index(JudgedSet set, Analysis analysis) throws IOException {
    Path index =
        work.resolve(
            "index-"
                + set.articles().getParent().getFileName()
                + "-"
                + set.articles().getFileName());
    JobOptions options = JobOptions.defaults().withKeep(1).withMaxDeletePercent(100);
    IndexJob job = Wiring.job(index, options, analysis);
    List<Path> articles = List.of(set.articles());
    boolean made = Files.isDirectory(index);
    JobReport report =
        made ? job.update(new SourceFiles(articles)) : job.build(new SourceFiles(articles));
    if (report.exitStatus() != 0) throw new IOException(set.name() + ": " + report.toText());
    return index;
  }
}
