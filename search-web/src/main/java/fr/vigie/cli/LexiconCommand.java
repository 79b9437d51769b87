package fr.vigie.cli;

import fr.vigie.analysis.LexiconFinding;
import fr.vigie.analysis.LexiconLint;
import fr.vigie.lexicon.SolrSynonyms;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works on the lexicon: checks it, and writes it for other programs. */
@Command(
    name = "lexicon",
    description = "Check the lexicon, try a concept, or write the lexicon for other programs.",
    subcommands = LexiconTryCommand.class)
final class LexiconCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "lexicon needs one of: " + String.join(", ", spec.subcommands().keySet()));
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Print collisions, dead forms, ambiguous acronyms and gaps, one a line; exit code 1 when"
              + " there are any.")
  int lint(
      @Mixin LexiconOption lexicon,
      @Option(names = "--all", description = "those that Vigie's own lexicon accepts too")
          boolean all) {
    List<LexiconFinding> findings =
        all ? LexiconLint.checkAll(lexicon.analysis()) : LexiconLint.check(lexicon.analysis());
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(line(finding)));
    out.println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
    return findings.isEmpty() ? 0 : Vigie.FAILED;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Print the synonyms in Solr's format, a concept a line.")
  int export(@Mixin LexiconOption lexicon) {
    PrintWriter out = spec.commandLine().getOut();
    SolrSynonyms.lines(lexicon.lexicon()).forEach(out::println);
    return 0;
  }

  private static String line(LexiconFinding finding) {
    String rule = finding.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String form = finding.form().isEmpty() ? "" : " '" + finding.form() + "'";
    return rule + ": " + finding.id() + form + " " + finding.detail();
  }
}
