package fr.vigie.search.lucene;

import fr.vigie.analysis.Analysis;
import fr.vigie.search.Engine;
import fr.vigie.search.Labels;
import fr.vigie.search.lucene.generations.GenerationSnapshots;
import fr.vigie.search.lucene.generations.SnapshotOpener;
import fr.vigie.search.lucene.scoring.Ranking;
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
    return engine(folder, analysis, Ranking.DEFAULT);
  }

  /**
   * @param ranking what raises an article, to be measured against the default
   */
  public static Engine engine(Path folder, Analysis analysis, Ranking ranking) {
    return engine(folder, analysis, ranking, CHECK, LuceneEngine.USUAL_LIMIT);
  }

  /**
   * @param check how often the checksums of what is served are read
   * @param limit processor time of a search before it is given up
   */
  public static Engine engine(Path folder, Analysis analysis, Duration check, Duration limit) {
    return engine(folder, analysis, Ranking.DEFAULT, check, limit);
  }

  private static Engine engine(
      Path folder, Analysis analysis, Ranking ranking, Duration check, Duration limit) {
    Labels labels = new Labels(analysis.lexicon());
    SnapshotOpener opener = new SnapshotOpener(folder, analysis, labels, ranking);
    GenerationSnapshots snapshots = new GenerationSnapshots(opener, check);
    return new LuceneEngine(
        snapshots, analysis.lexicon(), labels, new LikeArticles(analysis), limit);
  }
}
