package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.evaluation.ConceptTrial;
import fr.vigie.evaluation.ConceptTrial.OfForm;
import fr.vigie.reading.characters.OneLine;
import fr.vigie.search.Engine;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what making one concept of some names would change. */
@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description =
        "Print how many articles each name finds today, and how many it would gain and lose if the"
            + " names were one concept.")
final class LexiconTryCommand implements Callable<Integer> {

  private static final int MOST_NAMES = 50;

  @Spec private CommandSpec spec;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--list", description = "name the articles gained (+) and lost (-) too")
  private boolean list;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "NAMES", description = "two names or more, between commas")
  private String names;

  @Override
  public Integer call() {
    List<String> all =
        Stream.of(names.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (all.size() < 2 || all.size() > MOST_NAMES)
      throw new ParameterException(
          spec.commandLine(), "give 2 to " + MOST_NAMES + " names between commas: " + names);
    Analysis analysis = lexicon.analysis();
    try (Engine engine = Wiring.engine(index.folder(), analysis)) {
      QueryAnalysis queries = new QueryAnalysis(analysis, engine.stats().languages().keySet());
      print(ConceptTrial.run(engine, queries, all));
    }
    return 0;
  }

  private void print(ConceptTrial trial) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("name\ttoday\tgained\tlost\tconcept");
    for (OfForm form : trial.forms()) {
      out.println(
          String.join(
              "\t",
              form.text(),
              String.valueOf(form.today()),
              String.valueOf(form.gained().size()),
              String.valueOf(form.lost().size()),
              form.concept().isEmpty() ? "-" : form.concept()));
      if (!list) continue;
      form.gained().forEach(id -> out.println("  + " + OneLine.of(id)));
      form.lost().forEach(id -> out.println("  - " + OneLine.of(id)));
    }
    if (trial.concepts().size() > 1)
      out.println("these are several concepts already: " + String.join(", ", trial.concepts()));
  }
}
