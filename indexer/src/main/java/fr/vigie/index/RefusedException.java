package fr.vigie.index;

import java.io.IOException;

/** The run must not or should not go on, though nothing is broken. */
final class RefusedException extends IOException {

  RefusedException(String message) {
    super(message);
  }

  /** It was asked to stop. */
  static RefusedException stopped() {
    return new RefusedException("stopped before it was done: nothing is published");
  }
}
