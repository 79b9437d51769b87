package fr.vigie.index.generations;

import fr.vigie.index.disk.DamagedGenerationException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Gives a new folder the files of a generation without copying them. Lucene writes each file once
 * and deletes it by its name, so that what one folder does never shows in the other. Where the file
 * system has no hard links, files are copied.
 */
public final class SharedSegments {

  private SharedSegments() {}

  /** Returns the names of the files. */
  public static Collection<String> share(GenerationStore store, String generation, Path folder)
      throws IOException {
    Path from = store.layout().generation(generation);
    try (Directory directory = store.openDirectory(generation)) {
      Collection<String> files = SegmentInfos.readLatestCommit(directory).files(true);
      for (String file : files) {
        if (!Files.exists(from.resolve(file))) {
          throw new DamagedGenerationException(
              "the generation " + generation + " lacks its file " + file);
        }
        linkOrCopy(from.resolve(file), folder.resolve(file));
      }
      return files;
    }
  }

  private static void linkOrCopy(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(from, to);
    }
  }
}
