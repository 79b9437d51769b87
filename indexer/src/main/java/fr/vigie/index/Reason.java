package fr.vigie.index;

/** What went wrong, in one bounded line for a report. */
final class Reason {

  private static final int LONGEST = 400;

  private Reason() {}

  static String of(Throwable thrown) {
    String message = thrown.getMessage();
    String kind = thrown.getClass().getSimpleName();
    return oneLine(message == null || message.isBlank() ? kind : message + " (" + kind + ")");
  }

  static String oneLine(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
