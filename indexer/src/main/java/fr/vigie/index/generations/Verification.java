package fr.vigie.index.generations;

import java.util.List;

/**
 * What a check of one generation found.
 *
 * @param generation its name
 * @param level how deep the check went
 * @param documents counted in it; -1 when it could not be opened
 * @param problems one line each; none when it is sound
 * @param millis how long it took
 */
public record Verification(
    String generation, Level level, long documents, List<String> problems, long millis) {

  /** How deep a check goes. Each level includes those before it. */
  public enum Level {
    /** It opens, and holds what {@code generation.json} says. Milliseconds at any size. */
    OPENS,
    /** The checksum of every file. As fast as the disk. */
    CHECKSUMS,
    /**
     * Lucene's CheckIndex: every term, posting, stored field and doc value is read and compared.
     */
    FULL
  }

  public Verification {
    problems = List.copyOf(problems);
  }

  public boolean sound() {
    return problems.isEmpty();
  }
}
