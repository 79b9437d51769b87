package fr.vigie.index.generations;

import java.io.IOException;

/**
 * There is no index where one was named, or not one that can be used. The message is one line and
 * says what to do.
 */
public final class IndexUnavailableException extends IOException {

  public IndexUnavailableException(String message) {
    super(message);
  }
}
