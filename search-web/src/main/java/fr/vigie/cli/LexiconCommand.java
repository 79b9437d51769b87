package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.LexiconFinding;
import fr.vigie.analysis.LexiconLint;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.SolrSynonyms;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Works on the lexicon: checks it, and writes it for other programs. */
@Command(name = "lexicon", description = "Check the lexicon, or write it for other programs.")
final class LexiconCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "a site's own concepts, in the columns of concepts.tsv, added to those of Vigie")
  private Path site;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "lexicon needs a command: lint or export");
  }

  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Print collisions, dead forms, ambiguous acronyms and gaps, one a line; exit code 1 when"
              + " there are any.")
  int lint(
      @Option(names = "--all", description = "those that Vigie's own lexicon accepts too")
          boolean all) {
    Analysis analysis = new Analysis(lexicon());
    List<LexiconFinding> findings =
        all ? LexiconLint.checkAll(analysis) : LexiconLint.check(analysis);
    PrintWriter out = spec.commandLine().getOut();
    findings.forEach(finding -> out.println(line(finding)));
    out.println(findings.size() + " findings");
    return findings.isEmpty() ? 0 : Vigie.FAILED;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Print the synonyms in Solr's format, a concept a line.")
  int export() {
    PrintWriter out = spec.commandLine().getOut();
    SolrSynonyms.lines(lexicon()).forEach(out::println);
    return 0;
  }

  private Lexicon lexicon() {
    Lexicon shipped = Lexicon.shipped();
    return site == null ? shipped : shipped.with(site);
  }

  private static String line(LexiconFinding finding) {
    String rule = finding.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String form = finding.form().isEmpty() ? "" : " '" + finding.form() + "'";
    return rule + ": " + finding.id() + form + " " + finding.detail();
  }
}
