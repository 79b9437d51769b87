package fr.vigie.index;

import java.io.IOException;

/** The run was asked to stop. */
final class StoppedException extends IOException {

  StoppedException() {
    super("stopped before it was done: nothing is published");
  }
}
