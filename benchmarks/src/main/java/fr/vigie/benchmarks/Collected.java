package fr.vigie.benchmarks;

import fr.vigie.article.RawArticle;
import fr.vigie.index.sources.ArticleSource;
import fr.vigie.index.sources.SourceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the articles that a reader gives. What it cannot read ends the run: less would be measured.
 */
record Collected(List<RawArticle> articles) implements ArticleSource.Sink {

  /** The articles of a file, as Vigie reads them. */
  static List<RawArticle> of(Path file) throws IOException {
    Collected collected = new Collected(new ArrayList<>());
    new SourceFiles(List.of(file)).readAll(collected);
    return collected.articles;
  }

  @Override
  public void article(RawArticle raw, String contentHash) {
    articles.add(raw);
  }

  @Override
  public void fault(String file, int line, String reason) {
    throw new IllegalArgumentException(file + ":" + line + ": " + reason);
  }

  @Override
  public void skipped(String file, String reason) {}

  @Override
  public void progress(long doneBytes, long totalBytes) {}
}
