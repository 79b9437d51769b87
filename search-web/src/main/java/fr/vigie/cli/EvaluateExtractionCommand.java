package fr.vigie.cli;

import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.evaluation.ExtractionEvaluation;
import fr.vigie.evaluation.LabelEvaluation;
import fr.vigie.evaluation.PageEvaluation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what reading and enrichment find. */
@Command(
    name = "evaluate-extraction",
    description =
        "Hold what is found in a folder against a truth file: title, date, language, countries, topics, main"
            + " text.")
final class EvaluateExtractionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "TRUTH",
      description =
          "truth file, see src-test-corpus/truth.tsv; or, for a folder of web pages ID.html, the same articles as JSON"
              + " Lines (.jsonl); or, for articles as JSON Lines, the countries their editors tagged (columns doc_id,"
              + " iso2_codes)")
  private Path truth;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "the corpus: a folder or a file")
  private Path folder;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Option(
      names = "--off-topic",
      paramLabel = "RUBRIC",
      split = ",",
      description = "with editors' tags: articles of these rubrics should have no topic")
  private Set<String> offTopic = Set.of();

  @Option(names = "--errors", description = "list what is wrong too")
  private boolean errors;

  @Override
  public Integer call() throws IOException {
    Enricher enricher = new Enricher(Clock.systemUTC(), new LexiconMentions(lexicon.analysis()));
    PrintWriter out = spec.commandLine().getOut();
    if (truth.toString().endsWith(".jsonl"))
      pages(PageEvaluation.run(truth, folder, enricher), out);
    else if (hasLabels()) labels(LabelEvaluation.run(truth, folder, offTopic, enricher), out);
    else corpus(ExtractionEvaluation.run(truth, folder, enricher), out);
    return 0;
  }

  private boolean hasLabels() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(truth)) {
      String header = lines.readLine();
      return header != null && header.startsWith(LabelEvaluation.HEADER);
    }
  }

  private void labels(LabelEvaluation found, PrintWriter out) {
    tell(out, found.errors());
    out.println("tagged\tcountries recall\tprecision\tother rubrics\twith a topic");
    out.printf(
        Locale.ROOT,
        "%d\t%.3f\t%.3f\t%d\t%.4f%n",
        found.labelled(),
        found.recall(),
        found.precision(),
        found.offTopic(),
        found.falseTopics());
  }

  private void pages(PageEvaluation found, PrintWriter out) {
    tell(out, found.errors());
    out.println("pages\ttitle\tdate\twords F1\tlowest");
    out.printf(
        Locale.ROOT,
        "%d\t%.3f\t%.3f\t%.3f\t%.3f%n",
        found.pages(),
        found.title(),
        found.date(),
        found.words(),
        found.worst());
  }

  private void corpus(ExtractionEvaluation found, PrintWriter out) {
    tell(out, found.errors());
    found.missing().forEach(id -> out.println("not read: " + id));
    out.println("texts\ttitle\tdate\tinvented\tlanguage\tcountries F1\ttopics F1\tmain text");
    out.printf(
        Locale.ROOT,
        "%d\t%.3f\t%.3f\t%d\t%.3f\t%.3f\t%.3f\t%.3f%n",
        found.texts(),
        found.title(),
        found.date(),
        found.invented(),
        found.language(),
        found.countries(),
        found.topics(),
        found.mainText());
  }

  private void tell(PrintWriter out, List<String> wrong) {
    if (errors) wrong.forEach(out::println);
  }
}
