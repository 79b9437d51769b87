package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteTest {

  @ParameterizedTest
  @EnumSource
  void everyNoteHasASentenceInBothLanguages(Note.Kind kind) {
    Note note = new Note(kind, "{0} $1");
    for (Locale locale :
        new Locale[] {Locale.FRENCH, Locale.CANADA_FRENCH, Locale.ENGLISH, Locale.JAPANESE}) {
      String message = note.message(locale);
      assertTrue(message.endsWith(".") && !message.contains("''"), message);
    }
  }

  @Test
  void otherLanguagesGetFrenchWhateverTheMachineSpeaks() {
    Note note = new Note(Note.Kind.TOO_DEEP, "(");
    assertEquals(note.message(Locale.FRENCH), note.message(Locale.JAPANESE));
    assertEquals(
        "Too many parentheses inside each other: the deepest were ignored.",
        note.message(Locale.UK));
  }

  @Test
  void bothLanguagesHaveTheSameSentences() throws IOException {
    assertEquals(read("messages.properties").keySet(), read("messages_en.properties").keySet());
  }

  @Test
  void sentencesSayTheLimitsOfTheParser() throws IOException {
    Properties french = read("messages.properties");
    assertTrue(
        french.getProperty("note.TOO_LONG").contains(QueryParser.MAX_LENGTH / 1_000 + " 000"));
    assertTrue(
        french.getProperty("note.TOO_MANY_TERMS").contains(" " + QueryParser.MAX_TERMS + " "));
    assertTrue(
        french.getProperty("note.NEAR_DISTANCE").contains(" " + QueryParser.MAX_DISTANCE + " "));
  }

  @Test
  void aLongFragmentIsCutBetweenCharacters() {
    String fragment = new Note(Note.Kind.WILDCARD, "a" + "🚀".repeat(50)).fragment();
    assertEquals("a" + "🚀".repeat(29) + "…", fragment);
    assertTrue(fragment.length() <= Note.LONGEST_FRAGMENT);
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = NoteTest.class.getResourceAsStream(file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
