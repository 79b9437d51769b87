package fr.vigie.reading.characters;

import java.io.IOException;

/** Bytes that are not text; the message is the reason to show. */
public final class UndecodableException extends IOException {

  UndecodableException(String reason) {
    super(reason);
  }
}
