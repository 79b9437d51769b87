package fr.vigie.reading.characters;

/** Cuts texts between characters: half a character, one UTF-16 unit of two, is none. */
public final class WholeCharacters {

  private WholeCharacters() {}

  /** A text's first UTF-16 units, so many or one less; the text itself when it is no longer. */
  public static String beginning(String text, int most) {
    return text.substring(0, end(text, most));
  }

  /** A text as a message shows it: its beginning and {@code …} where it is longer. */
  public static String shown(String text, int most) {
    return text.length() <= most ? text : beginning(text, most) + "…";
  }

  /** Where {@link #beginning} ends. */
  public static int end(String text, int most) {
    if (text.length() <= most) return text.length();
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
