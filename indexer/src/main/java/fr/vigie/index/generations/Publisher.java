package fr.vigie.index.generations;

import fr.vigie.index.disk.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The changes to the set of generations. Used by whoever holds the lock of the folder. */
public final class Publisher {

  private final GenerationStore store;
  private final DurableFiles files;
  private final IndexLayout layout;

  public Publisher(GenerationStore store, DurableFiles files) {
    this.store = store;
    this.files = files;
    this.layout = store.layout();
  }

  /** Makes a complete, verified building folder a generation, then the current one. */
  public void publish(Path building, String name) throws IOException {
    files.write(building.resolve(GenerationHold.FILE), new byte[0]);
    files.sync(building);
    files.rename(building, layout.generation(name));
    point(name);
  }

  /** Makes a generation current. Readers see the old name or the new, never anything else. */
  public void point(String name) throws IOException {
    files.write(layout.current(), (name + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Deletes all but the newest; never the current one, never one that a reader uses, and never a
   * damaged one: that is for a person to look at.
   *
   * @return the names of the deleted
   */
  public List<String> prune(int keep) throws IOException {
    Set<String> kept = new HashSet<>(store.damaged().keySet());
    kept.add(store.pointer());
    List<GenerationInfo> all =
        store.list().stream().filter(info -> !kept.contains(info.name()) || current(info)).toList();
    all.reversed().stream().limit(keep).forEach(info -> kept.add(info.name()));
    List<String> deleted = new ArrayList<>();
    for (GenerationInfo info : all) {
      if (!kept.contains(info.name()) && remove(info.name())) deleted.add(info.name());
    }
    return deleted;
  }

  /**
   * Notes beside a generation what is wrong with it. It is not read, and not removed, from now on.
   */
  public void markDamaged(Verification found) throws IOException {
    String note = String.join("\n", found.problems()) + "\n";
    files.write(layout.damage(found.generation()), note.getBytes(StandardCharsets.UTF_8));
  }

  private boolean current(GenerationInfo info) {
    return info.name().equals(store.pointer());
  }

  /** Whether it is gone: a generation in use stays until a later job. */
  private boolean remove(String name) throws IOException {
    boolean removed =
        GenerationHold.whileUnused(
            layout.generation(name),
            () -> files.rename(layout.generation(name), layout.removed(name)));
    if (removed) DurableFiles.deleteTree(layout.removed(name));
    return removed;
  }

  /**
   * Deletes what killed jobs left: half-built and half-deleted generations, incomplete files.
   *
   * @return their names
   */
  public List<String> removeLeftovers() throws IOException {
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
