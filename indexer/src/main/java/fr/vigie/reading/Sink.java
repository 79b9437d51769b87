package fr.vigie.reading;

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
}
