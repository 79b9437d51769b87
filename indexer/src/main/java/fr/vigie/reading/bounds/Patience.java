package fr.vigie.reading.bounds;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Is asked often during a long reading; throws when it has lasted long enough. */
public interface Patience {

  /** Never at an end. */
  Patience ENDLESS = () -> {};

  void time() throws IOException;

  /**
   * Asks where no checked exception may be thrown.
   *
   * @throws UncheckedIOException around what {@link #time} threw
   */
  default void ask() {
    try {
      time();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
