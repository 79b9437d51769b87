package fr.vigie.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.vigie.api.ApiJson.EvidenceJson;
import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.reading.Fault;
import fr.vigie.reading.characters.OneLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the indexer makes of a file, and why. */
@Command(
    name = "explain",
    description =
        "Print what the indexer makes of one file: title, date, language, countries, topics, main text, and"
            + " the evidence of each.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON, one object an article")
  private boolean json;

  @Mixin private LexiconOption lexicon = new LexiconOption();

  @Parameters(paramLabel = "FILE", description = "the file to read")
  private Path file;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() throws IOException {
    Enricher enricher = new Enricher(Clock.systemUTC(), new LexiconMentions(lexicon.analysis()));
    Explaining explaining =
        new Explaining(spec.commandLine().getOut(), spec.commandLine().getErr(), enricher, json);
    new SourceFiles(List.of(file), limits.limits()).readAll(explaining);
    return explaining.failed ? Vigie.FAILED : 0;
  }

  private static final class Explaining implements ArticleSource.Sink {
    private static final ObjectWriter JSON =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writer();

    private final PrintWriter out;
    private final PrintWriter err;
    private final Enricher enricher;
    private final boolean json;
    private boolean failed;

    Explaining(PrintWriter out, PrintWriter err, Enricher enricher, boolean json) {
      this.out = out;
      this.err = err;
      this.enricher = enricher;
      this.json = json;
    }

    @Override
    public void article(RawArticle raw, String contentHash) {
      Article article = enricher.enrich(raw);
      if (json) printJson(article);
      else print(article);
    }

    @Override
    public void fault(String name, int line, String reason) {
      failed = true;
      err.println("vigie: " + OneLine.of(new Fault(name, line, reason).toString()));
    }

    @Override
    public void skipped(String name, String reason) {
      failed = true;
      err.println("vigie: " + OneLine.of(name + ": " + reason));
    }

    @Override
    public void progress(long doneBytes, long totalBytes) {}

    private void print(Article article) {
      out.println("id         " + OneLine.of(article.raw().id()));
      out.println("title      " + article.raw().title());
      out.println(
          "date       "
              + article.date().value()
              + " ("
              + article.date().precision().name().toLowerCase(java.util.Locale.ROOT)
              + ")");
      out.println("language   " + article.lang());
      out.println("source     " + article.source());
      out.println("author     " + author(article));
      out.println("url        " + article.raw().given().url());
      out.println("countries  " + String.join(", ", article.countries()));
      out.println("topics     " + String.join(", ", article.topics()));
      out.println("provenance " + String.join(", ", article.provenance()));
      out.println();
      out.println("evidence");
      for (Finding finding : article.evidence()) out.println("  " + line(finding));
      out.println();
      out.println("text");
      article.raw().text().lines().forEach(line -> out.println("  " + line));
      for (Zone zone : article.raw().zones()) {
        out.println();
        out.println("zone " + zone.kind().key());
        zone.text().lines().forEach(line -> out.println("  " + line));
      }
      out.println();
    }

    private static String author(Article article) {
      return article.evidence().stream()
          .filter(finding -> finding.finding().equals("author"))
          .map(Finding::value)
          .findFirst()
          .orElse("");
    }

    private static String line(Finding finding) {
      String where =
          finding.place() == Finding.Place.METADATA
              ? "metadata"
              : finding.place().name().toLowerCase(java.util.Locale.ROOT)
                  + " "
                  + finding.start()
                  + "–"
                  + finding.end();
      String value = finding.value().isEmpty() ? "" : " = " + finding.value();
      return finding.finding()
          + value
          + "  ["
          + where
          + ", "
          + finding.rule()
          + "]  « "
          + finding.quote().replace('\n', ' ')
          + " »";
    }

    private void printJson(Article article) {
      Map<String, Object> explained = new LinkedHashMap<>();
      explained.put("id", article.raw().id());
      explained.put("title", article.raw().title());
      explained.put("date", article.date().value());
      explained.put(
          "datePrecision", article.date().precision().name().toLowerCase(java.util.Locale.ROOT));
      explained.put("lang", article.lang());
      explained.put("source", article.source());
      explained.put("author", author(article));
      explained.put("url", article.raw().given().url());
      explained.put("countries", article.countries());
      explained.put("topics", article.topics());
      explained.put("provenance", article.provenance());
      explained.put("evidence", article.evidence().stream().map(EvidenceJson::of).toList());
      explained.put("text", article.raw().text());
      explained.put(
          "zones",
          article.raw().zones().stream()
              .map(zone -> Map.of("kind", zone.kind().key(), "text", zone.text()))
              .toList());
      try {
        out.println(JSON.writeValueAsString(explained));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
