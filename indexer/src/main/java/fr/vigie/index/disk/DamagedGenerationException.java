package fr.vigie.index.disk;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;

/**
 * A generation can't be read or is not what it should be. An update then builds from the sources
 * instead.
 */
public final class DamagedGenerationException extends IOException {

  private static final int LONGEST_CHAIN = 20;

  public DamagedGenerationException(String message) {
    super(message);
  }

  public DamagedGenerationException(String generation, Throwable cause) {
    super("the generation " + generation + " is damaged: " + Reason.of(cause), cause);
  }

  /** Whether damage, of this or of Lucene's kinds, is at the root of a failure. */
  public static boolean causes(Throwable thrown) {
    Throwable each = thrown;
    for (int i = 0; each != null && i < LONGEST_CHAIN; i++, each = each.getCause()) {
      if (each instanceof DamagedGenerationException
          || each instanceof CorruptIndexException
          || each instanceof IndexFormatTooOldException
          || each instanceof IndexFormatTooNewException) return true;
    }
    return false;
  }
}
