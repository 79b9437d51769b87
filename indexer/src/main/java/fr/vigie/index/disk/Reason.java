package fr.vigie.index.disk;

import fr.vigie.reading.characters.OneLine;
import fr.vigie.reading.characters.WholeCharacters;
import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;

/** What went wrong, in one bounded line for a report. */
public final class Reason {

  private static final int LONGEST = 400;

  private Reason() {}

  /** The message, and the kind of exception where that tells more than the message. */
  public static String of(Throwable thrown) {
    if (thrown instanceof AlreadyClosedException && thrown.getCause() != null)
      return of(thrown.getCause());
    String message = thrown.getMessage();
    String kind = thrown.getClass().getSimpleName();
    if (message == null || message.isBlank()) return kind;
    boolean plain =
        thrown.getClass() == IOException.class
            || thrown instanceof RefusedException
            || thrown instanceof DamagedGenerationException;
    return oneLine(plain ? message : message + " (" + kind + ")");
  }

  /** A text as one bounded line without control characters. */
  public static String oneLine(String text) {
    return WholeCharacters.shown(OneLine.of(text).strip(), LONGEST);
  }
}
