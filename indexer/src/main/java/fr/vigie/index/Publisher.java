package fr.vigie.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/** The changes to the set of generations. Used by whoever holds the {@link IndexLock}. */
final class Publisher {

  private final GenerationStore store;
  private final IndexLayout layout;

  Publisher(GenerationStore store) {
    this.store = store;
    this.layout = store.layout();
  }

  /** Makes a complete, verified building folder a generation, then the current one. */
  void publish(Path building, String name) throws IOException {
    IOUtils.fsync(building, true);
    DurableFiles.rename(building, layout.generation(name));
    point(name);
  }

  /** Makes a generation current. Readers see the old name or the new, never anything else. */
  void point(String name) throws IOException {
    DurableFiles.write(layout.current(), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Deletes all but the newest, never the current one and never one whose {@code generation.json}
   * is damaged: that is for a person to look at.
   *
   * @return the names of the deleted
   */
  List<String> prune(int keep) throws IOException {
    List<GenerationInfo> all = store.list();
    Set<String> kept = new HashSet<>();
    kept.add(store.pointer());
    all.reversed().stream().limit(keep).forEach(info -> kept.add(info.name()));
    List<String> deleted = new ArrayList<>();
    for (GenerationInfo info : all) {
      if (kept.contains(info.name())) continue;
      DurableFiles.rename(layout.generation(info.name()), layout.removed(info.name()));
      deleted.add(info.name());
      DurableFiles.deleteTree(layout.removed(info.name()));
    }
    return deleted;
  }

  /**
   * Deletes what killed jobs left: half-built and half-deleted generations, incomplete files.
   *
   * @return their names
   */
  List<String> removeLeftovers() throws IOException {
    List<String> removed = new ArrayList<>();
    removeStarting(layout.generations(), IndexLayout.BUILDING, removed);
    removeStarting(layout.generations(), IndexLayout.REMOVED, removed);
    removeStarting(layout.dir(), DurableFiles.TEMPORARY, removed);
    removeStarting(layout.jobs(), DurableFiles.TEMPORARY, removed);
    return removed;
  }

  private static void removeStarting(Path folder, String prefix, List<String> removed)
      throws IOException {
    for (Path entry : DurableFiles.entries(folder)) {
      String name = entry.getFileName().toString();
      if (!name.startsWith(prefix)) continue;
      DurableFiles.deleteTree(entry);
      removed.add(name);
    }
  }
}
