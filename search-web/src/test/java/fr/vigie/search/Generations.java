package fr.vigie.search;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.search.lucene.TestIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An index folder whose articles all say which version they are of. */
public record Generations(Path folder) {

  public static final int ARTICLES = 40;

  /** Publishes a whole generation of articles of a version. */
  public String build(int version) throws IOException {
    return generation(job().build(articles(version)));
  }

  public String update(int version) throws IOException {
    return generation(job().update(articles(version)));
  }

  IndexJob job() {
    return new IndexJob(
        folder, new EnrichedIndexing(TestIndex.ANALYSIS, Clock.systemUTC()), JobOptions.defaults());
  }

  public GenerationStore store() throws IOException {
    return GenerationStore.open(folder);
  }

  public Path files(String generation) {
    return folder.resolve("generations").resolve(generation);
  }

  private static String generation(JobReport report) {
    if (report.status() != JobReport.Status.PUBLISHED) throw new AssertionError(report.toText());
    return report.generation();
  }

  public static ArticleSource articles(int version) {
    return sink -> {
      for (int i = 0; i < ARTICLES; i++) {
        String text = "Exercice naval, version" + version + " du bulletin de la flotte.";
        RawArticle raw =
            new RawArticle("a" + i, "a" + i, "Bulletin " + i, text, List.of(), Given.NOTHING);
        sink.article(raw, text);
      }
    };
  }
}
