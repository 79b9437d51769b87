package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.JobOptions;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what Vigie does with the articles that come with it. */
@Command(name = "demo", description = "Index the articles that come with Vigie and serve them.")
final class DemoCommand implements Callable<Integer> {

  private static final Duration CHECK = Duration.ofMinutes(10);

  @Spec private CommandSpec spec;

  @Mixin private ServerOptions server = new ServerOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Analysis analysis = new Analysis(Lexicon.shipped());
    Path home = Path.of(System.getProperty("vigie.home", "."));
    Path index = home.resolve("data").resolve("demo");
    JobReport report =
        Wiring.job(index, JobOptions.defaults(), analysis)
            .build(new SourceFiles(List.of(home.resolve("src-test-corpus"))));
    out.println(report.toText());
    if (report.exitStatus() != 0) return report.exitStatus();
    new Serving(index, CHECK, server.limit(), server.settings(), out).untilStopped(analysis);
    return 0;
  }
}
