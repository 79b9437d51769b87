package fr.vigie.search;

/** There is no index that can be searched; the message names the folder and says what to do. */
public final class IndexUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
