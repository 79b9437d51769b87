package fr.vigie.index;

import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.nio.file.Path;

/** A process that updates an index and dies on the way, without any clean-up. */
final class KilledJob {

  private KilledJob() {}

  /**
   * Arguments: the index folder, the articles to read, the stage to die in, the articles to read
   * before.
   */
  public static void main(String[] args) throws IOException {
    String stage = args[2];
    int articles = Integer.parseInt(args[3]);
    JobOptions options =
        JobOptions.defaults()
            .withProgress(
                told -> {
                  if (told.stage().equals(stage) && told.articles() >= articles)
                    Runtime.getRuntime().halt(9);
                });
    Archive archive =
        Archive.numbered(Integer.parseInt(args[1])).put("a0000", "Version " + stage + articles);
    ArticleSource source =
        sink -> {
          archive.readAll(sink);
          if (stage.equals("reading")) Runtime.getRuntime().halt(9);
        };
    new IndexJob(Path.of(args[0]), PlainIndexing.FIRST, options.withRamBufferMb(1)).update(source);
  }
}
