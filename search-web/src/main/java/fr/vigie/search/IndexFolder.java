package fr.vigie.search;

import fr.vigie.analysis.Analysis;
import java.nio.file.Path;
import java.time.Duration;

/** Opens an engine over an index folder. */
public final class IndexFolder {

  private static final Duration CHECK = Duration.ofMinutes(10);

  private IndexFolder() {}

  /**
   * An engine that follows the folder's published generation.
   *
   * @param analysis the one the index was built with; another is refused with the first question
   */
  public static Engine engine(Path folder, Analysis analysis) {
    return engine(folder, analysis, CHECK);
  }

  /**
   * @param check how often the checksums of what is served are read
   */
  public static Engine engine(Path folder, Analysis analysis, Duration check) {
    Labels labels = new Labels(analysis.lexicon());
    GenerationSnapshots snapshots = new GenerationSnapshots(folder, analysis, labels, check);
    return new LuceneEngine(snapshots, analysis.lexicon(), labels, new LikeArticles(analysis));
  }
}
