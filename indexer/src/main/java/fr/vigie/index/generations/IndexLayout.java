package fr.vigie.index.generations;

import java.nio.file.Files;
import java.nio.file.Path;

/** The names of files and folders inside an index folder. */
public record IndexLayout(Path dir) {

  static final String MARKER = "vigie-index.json";
  public static final String GENERATION_FILE = "generation.json";
  public static final String LOCK = "lock";
  static final String BUILDING = ".building-";
  static final String REMOVED = ".removed-";

  /** Whether a folder says that it is an index. */
  public static boolean isIndex(Path folder) {
    return Files.isRegularFile(folder.resolve(MARKER));
  }

  Path marker() {
    return dir.resolve(MARKER);
  }

  Path current() {
    return dir.resolve("current");
  }

  Path generations() {
    return dir.resolve("generations");
  }

  public Path jobs() {
    return dir.resolve("jobs");
  }

  /** What the files of the sources held when they were last read. */
  public Path sourceMemory() {
    return dir.resolve("sources-seen");
  }

  public Path lockHolder() {
    return dir.resolve("lock-holder");
  }

  Path generation(String name) {
    return generations().resolve(name);
  }

  /** What is wrong with a generation; missing when nothing is known to be. */
  Path damage(String name) {
    return generation(name).resolve("damaged.txt");
  }

  /** Where a job makes a generation that nobody reads yet. */
  public Path building(String name) {
    return generations().resolve(BUILDING + name);
  }

  Path removed(String name) {
    return generations().resolve(REMOVED + name);
  }
}
