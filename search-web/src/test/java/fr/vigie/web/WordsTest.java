package fr.vigie.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.search.Question.Facet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final Words french = Words.of(Locale.FRENCH);
  private final Words english = Words.of(Locale.ENGLISH);

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertEquals("1\u202f234\u00a0articles", french.count("articles", 1_234));
    assertEquals("0\u00a0article", french.count("articles", 0));
    assertEquals("1,234 articles", english.count("articles", 1_234));
    assertEquals("0 articles", english.count("articles", 0));
    assertEquals("1,8\u00a0ms", french.duration(1_834));
    assertEquals("124\u00a0ms", english.duration(123_900));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-13, 13 décembre 2024, 13 December 2024",
    "2024-08-01, 1er août 2024, 1 August 2024",
    "2024-02, février 2024, February 2024",
    "2019, 2019, 2019",
    "'', sans date, undated"
  })
  void datesAreAsPreciseAsTheyAreKnown(String date, String inFrench, String inEnglish) {
    assertEquals(inFrench, french.date(PublicationDate.of(date)));
    assertEquals(inEnglish, english.date(PublicationDate.of(date)));
  }

  @Test
  void whatIsFilledInIsNotReadAsAPattern() {
    assertEquals("$1 {0} \\ — Vigie", french.text("title.query", "$1 {0} \\"));
  }

  @Test
  void bothLanguagesSayTheSameThings() throws Exception {
    Properties fr = messages("fr");
    Properties en = messages("en");
    assertEquals(fr.keySet(), en.keySet());
    for (String key : fr.stringPropertyNames()) {
      assertEquals(holes(fr.getProperty(key)), holes(en.getProperty(key)), key);
      assertFalse(
          fr.getProperty(key).matches(".*[a-zé»] [:;!?»].*"), "no-break space missing in " + key);
    }
    assertEquals(rows(french), rows(english));
  }

  @Test
  void everyConstantHasItsWords() {
    Stream<String> zones = Arrays.stream(Zone.Kind.values()).map(kind -> "zone." + kind);
    Stream<String> facets = Arrays.stream(Facet.values()).map(facet -> "facet." + facet);
    Stream.concat(zones, facets).forEach(key -> assertFalse(french.text(key).isEmpty()));
  }

  private static int rows(Words words) {
    return Help.in(words, Map.of(), query -> 1).rows().size();
  }

  private static Properties messages(String lang) throws Exception {
    Properties messages = new Properties();
    try (var in = WordsTest.class.getResourceAsStream("messages_" + lang + ".properties")) {
      messages.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return messages;
  }

  private static String holes(String message) {
    return message.replaceAll("[^{}0-9]|(?<![{0-9])[0-9]", "");
  }
}
