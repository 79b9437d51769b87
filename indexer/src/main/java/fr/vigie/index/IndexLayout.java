package fr.vigie.index;

import java.nio.file.Path;

/** The names of files and folders inside an index folder. */
record IndexLayout(Path dir) {

  static final String MARKER = "vigie-index.json";
  static final String GENERATION_FILE = "generation.json";
  static final String LOCK = "lock";
  static final String BUILDING = ".building-";
  static final String REMOVED = ".removed-";

  Path marker() {
    return dir.resolve(MARKER);
  }

  Path current() {
    return dir.resolve("current");
  }

  Path generations() {
    return dir.resolve("generations");
  }

  Path jobs() {
    return dir.resolve("jobs");
  }

  /** What the files of the sources held when they were last read. */
  Path sourceMemory() {
    return dir.resolve("sources-seen");
  }

  Path lockHolder() {
    return dir.resolve("lock-holder");
  }

  Path generation(String name) {
    return generations().resolve(name);
  }

  /** What is wrong with a generation; missing when nothing is known to be. */
  Path damage(String name) {
    return generation(name).resolve("damaged.txt");
  }

  Path building(String name) {
    return generations().resolve(BUILDING + name);
  }

  Path removed(String name) {
    return generations().resolve(REMOVED + name);
  }
}
