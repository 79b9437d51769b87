package fr.vigie.cli;

/** What was read somewhere, as it is safe in a line of a terminal. */
final class Shown {

  private Shown() {}

  /** Names of files and ids hold any character, such as those that move a terminal's cursor. */
  static String line(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", " ");
  }
}
