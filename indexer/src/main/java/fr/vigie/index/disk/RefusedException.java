package fr.vigie.index.disk;

import java.io.IOException;

/** The run must not or should not go on, though nothing is broken. */
public final class RefusedException extends IOException {

  public RefusedException(String message) {
    super(message);
  }

  /** It was asked to stop. */
  public static RefusedException stopped() {
    return new RefusedException("stopped before it was done: nothing is published");
  }
}
