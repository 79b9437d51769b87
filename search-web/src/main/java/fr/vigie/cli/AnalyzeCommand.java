package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Mode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the tokens of a text. */
@Command(
    name = "analyze",
    description = "Print the tokens of a text, one a line, as the index holds them.")
final class AnalyzeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "ISO 639-1 language of the text (default: fr)")
  private String language = "fr";

  @Option(names = "--query", description = "as a query is read: one token a word or concept")
  private boolean query;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(
      paramLabel = "TEXT",
      arity = "1..*",
      description = "the text; several arguments are joined by a space")
  private List<String> text;

  @Override
  public Integer call() {
    if (!Analysis.languages().contains(language)) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + language + "' is none of " + String.join(", ", Analysis.languages()));
    }
    lexicon
        .analysis()
        .tokens(language, query ? Mode.QUERY : Mode.INDEX, String.join(" ", text))
        .forEach(token -> spec.commandLine().getOut().println(token.term()));
    return 0;
  }
}
