package fr.vigie.reading.characters;

/** What was read somewhere, as it is safe in a line of a report or a terminal. */
public final class OneLine {

  private OneLine() {}

  /** Names of files and ids hold any character, such as those that move a terminal's cursor. */
  public static String of(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", " ");
  }
}
