package fr.vigie.index;

import java.io.IOException;

/** Another job holds the index. The message names the index and the process. */
public final class IndexLockedException extends IOException {

  public IndexLockedException(String message) {
    super(message);
  }
}
