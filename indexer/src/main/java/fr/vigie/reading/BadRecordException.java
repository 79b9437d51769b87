package fr.vigie.reading;

/** A record that cannot be an article; the message is the reason to show. */
final class BadRecordException extends Exception {

  BadRecordException(String reason) {
    super(reason);
  }
}
