package fr.vigie.reading;

import java.util.List;
import java.util.Optional;

/**
 * Takes what {@link Sources} finds. Called by one thread; an exception it throws ends the run and
 * comes through.
 */
public interface Sink {

  void article(SourceRecord article);

  /** What could not be read. The rest of the file and of the run goes on. */
  void fault(Fault fault);

  /**
   * A file that is rightly not read: of no known format, hidden, a link.
   *
   * @param file relative to the folder the user named
   */
  void skipped(String file, String reason);

  /**
   * Asked before each file on disk of a known format is read.
   *
   * @return the ids of its articles when it is known what it holds: then it is not read; empty when
   *     it is to be read
   */
  default Optional<List<String>> known(FileStamp file) {
    return Optional.empty();
  }

  /** The file was read: what came since {@link #known} was asked is all it holds. */
  default void finished(FileStamp file) {}
}
