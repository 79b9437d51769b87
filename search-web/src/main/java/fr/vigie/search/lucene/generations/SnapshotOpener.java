package fr.vigie.search.lucene.generations;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.generations.GenerationHold;
import fr.vigie.index.generations.GenerationInfo;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.schema.Fingerprint;
import fr.vigie.search.IndexUnavailable;
import fr.vigie.search.Labels;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * Opens generations of one index folder. Each is held while it is open, so that no job removes it.
 */
public final class SnapshotOpener {

  private final Path folder;
  private final Analysis analysis;
  private final Labels labels;
  private final Ranking ranking;

  public SnapshotOpener(Path folder, Analysis analysis, Labels labels, Ranking ranking) {
    this.folder = folder;
    this.analysis = analysis;
    this.labels = labels;
    this.ranking = ranking;
  }

  Path folder() {
    return folder;
  }

  /**
   * @throws IOException when there is no index in the folder
   */
  GenerationStore store() throws IOException {
    return GenerationStore.open(folder);
  }

  /**
   * @throws IndexUnavailable when it was built with another schema, analysis or lexicon
   */
  Snapshot open(GenerationStore store, GenerationInfo info) throws IOException {
    requireOurs(info);
    GenerationHold hold = store.hold(info.name());
    Directory directory = null;
    DirectoryReader reader = null;
    try {
      directory = store.openDirectory(info.name());
      reader = DirectoryReader.open(directory);
      Snapshot snapshot =
          new Snapshot(info.name(), info.created(), reader, analysis, labels, ranking);
      closeWith(reader, directory, hold);
      return snapshot;
    } catch (Throwable e) {
      IOUtils.closeWhileHandlingException(reader, directory, hold);
      throw e;
    }
  }

  private static void closeWith(DirectoryReader reader, Directory directory, GenerationHold hold) {
    reader.getReaderCacheHelper().addClosedListener(closed -> IOUtils.close(directory, hold));
  }

  private void requireOurs(GenerationInfo info) {
    if (info.fingerprint().equals(Fingerprint.of(analysis))) return;
    throw new IndexUnavailable(
        "the index in "
            + folder
            + " was built with another schema, analysis or lexicon: name that lexicon with --lexicon FILE, or"
            + " rebuild the index with `vigie index PATH... --index "
            + folder
            + "`",
        null);
  }
}
