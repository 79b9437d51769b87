package fr.vigie.cli;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.search.Engine;
import fr.vigie.search.lucene.IndexFolder;
import fr.vigie.search.lucene.scoring.Ranking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;

/** Builds what the commands share from its parts. */
final class Wiring {

  private Wiring() {}

  /** An engine over an index that is there now. */
  static Engine engine(Path index, Analysis analysis) {
    return engine(index, analysis, Ranking.DEFAULT);
  }

  /** The same, ranking otherwise than it answers. */
  static Engine engine(Path index, Analysis analysis, Ranking ranking) {
    requireIndex(index);
    return IndexFolder.engine(index, analysis, ranking);
  }

  /** Fails with one clear line when there is no index to read. */
  private static void requireIndex(Path index) {
    try {
      GenerationStore.open(index).current();
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  static IndexJob job(Path index, JobOptions options, Analysis analysis) {
    return new IndexJob(index, new EnrichedIndexing(analysis, Clock.systemUTC()), options);
  }
}
