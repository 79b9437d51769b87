package fr.vigie.benchmarks;

import fr.vigie.analysis.Analysis;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.Enricher;
import fr.vigie.enrichment.subjects.LexiconMentions;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.Decoding;
import fr.vigie.reading.maintext.Markers;
import fr.vigie.reading.maintext.Markup;
import fr.vigie.reading.maintext.WebPage;
import fr.vigie.schema.ArticleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What indexing web pages costs, stage by stage, in one thread. */
@Command(
    name = "pages",
    description = "Index a folder of web pages in one thread and tell the share of each stage.",
    mixinStandardHelpOptions = true)
final class PagesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FOLDER", description = "web pages (.html)")
  private Path folder;

  @Option(names = "--rounds", defaultValue = "5", description = "the last one is reported")
  private int rounds;

  private final Analysis analysis = new Analysis(Lexicon.shipped());
  private final WebPage pages = new WebPage(Markers.load());
  private final Enricher enricher = new Enricher(Clock.systemUTC(), new LexiconMentions(analysis));
  private final ArticleDocument documents = new ArticleDocument(analysis);

  @Override
  public Integer call() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
    Map<String, Long> nanos = Map.of();
    for (int round = 0; round < rounds; round++) nanos = round(files);
    report(files.size(), nanos);
    return 0;
  }

  private Map<String, Long> round(List<Path> files) throws IOException {
    Map<String, Long> nanos = new LinkedHashMap<>();
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config)) {
      for (Path file : files) index(file, writer, new Lap(nanos));
      Lap last = new Lap(nanos);
      writer.commit();
      last.end("writing");
    }
    return nanos;
  }

  /** The tree is built once more by what reads the page: that time is taken off. */
  private void index(Path file, IndexWriter writer, Lap lap) throws IOException {
    String html = Decoding.page(Files.readAllBytes(file));
    lap.end("decoding");
    Markup.parse(html, Patience.ENDLESS);
    long parsing = lap.end("parsing");
    WebPage.Page page = pages.read(html, Patience.ENDLESS);
    lap.end("main text", parsing);
    RawArticle raw =
        new RawArticle(
            file.toString(),
            file.toString(),
            page.main().title(),
            page.main().text(),
            page.main().zones(),
            page.given());
    var article = enricher.enrich(raw);
    lap.end("enriching");
    writer.addDocument(documents.of(article, ""));
    lap.end("writing");
  }

  private static void report(int pages, Map<String, Long> nanos) {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(Locale.ROOT, "%d pages, %.0f/s in one thread%n", pages, pages * 1e9 / all);
    nanos.forEach(
        (stage, time) ->
            System.out.printf(
                Locale.ROOT,
                "  %-10s %6.2f ms a page, %2.0f %%%n",
                stage,
                time / 1e6 / pages,
                100.0 * time / all));
  }

  /** Tells stages apart. */
  private static final class Lap {
    private final Map<String, Long> nanos;
    private long start = System.nanoTime();

    Lap(Map<String, Long> nanos) {
      this.nanos = nanos;
    }

    long end(String stage) {
      return end(stage, 0);
    }

    /** Returns how long it was. */
    long end(String stage, long without) {
      long took = System.nanoTime() - start - without;
      nanos.merge(stage, took, Long::sum);
      start = System.nanoTime();
      return took;
    }
  }
}
