package fr.vigie.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import fr.vigie.search.Question.Undated;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionParametersTest {

  @Test
  void nothingAskedIsEverythingNewestFirst() {
    Question question = QuestionParameters.read(Map.of());
    assertEquals(Question.of(""), question);
    assertEquals(Sort.NEWEST, question.sort());
    assertEquals(Sort.RELEVANCE, QuestionParameters.read(decoded("q=OTAN")).sort());
    assertEquals("", QuestionParameters.query(question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"langue:fr", "pays:Japon date:2023", "-OTAN", "lang:fr OU lang:en", "?"})
  void whatOnlyFiltersGivesTheNewestFirst(String text) {
    assertEquals(Sort.NEWEST, Question.of(text).sort());
    assertEquals(Sort.RELEVANCE, Question.of(text + " titre:Japon").sort());
  }

  @Test
  void everyParameterIsRead() {
    String query =
        "q=OTAN%20Japon&country=JP&country=US&topic=missile-defence&lang=fr&source=R%26D&provenance=ai&provenance=translation&from=2023&to=2024-06"
            + "&undated=exclude&sort=oldest&size=50&cursor=abc&generation=000012-20261121T061500Z&snippets=1&ui=en";
    Question question = QuestionParameters.read(decoded(query));
    assertEquals(Set.of("JP", "US"), question.selected(Facet.COUNTRY));
    assertEquals(Set.of("R&D"), question.selected(Facet.SOURCE));
    assertEquals(Set.of("ai", "translation"), question.selected(Facet.PROVENANCE));
    assertEquals(Period.of("2023", "2024-06"), question.period());
    assertEquals(Undated.EXCLUDE, question.undated());
    assertEquals(50, question.size());
    assertEquals("000012-20261121T061500Z", question.generation());
    assertEquals(Locale.ENGLISH, question.ui());
    assertEquals(query, QuestionParameters.query(question));
  }

  @ParameterizedTest
  @CsvSource({
    "colour=red, colour",
    "q=a&q=b, q",
    "country=Japon, country",
    "country=, country",
    "topic=A%20B, topic",
    "lang=french, lang",
    "source=, source",
    "provenance=AI, provenance",
    "from=2024-13, from",
    "to=demain, to",
    "from=2024&to=2023, from",
    "undated=maybe, undated",
    "sort=best, sort",
    "size=101, size",
    "generation=latest, generation",
    "size=-1, size",
    "size=, size",
    "snippets=6, snippets",
    "ui=de, ui",
    "ui=fr&ui=en, ui"
  })
  void aWrongParameterIsNamed(String query, String parameter) {
    var e =
        assertThrows(BadParameterException.class, () -> QuestionParameters.read(decoded(query)));
    assertEquals(parameter, e.parameter());
    var lenient = QuestionParameters.lenient(decoded(query));
    assertEquals(parameter, lenient.problems().getFirst().parameter());
  }

  @Test
  void aLenientReadingKeepsTheRest() {
    var lenient =
        QuestionParameters.lenient(
            decoded("q=OTAN&country=JP&country=nowhere&size=many&utm_source=x"));
    assertEquals("country=JP", QuestionParameters.query(lenient.question()).replace("q=OTAN&", ""));
    assertEquals(3, lenient.problems().size());
  }

  @Test
  void eachParameterIsOneProblem() {
    var lenient =
        QuestionParameters.lenient(decoded("utm=a&utm=b&size=2&size=3&from=2024&to=2023"));
    assertEquals(
        List.of("utm", "from", "to", "size"),
        lenient.problems().stream().map(QuestionParameters.Problem::parameter).toList());
    assertEquals("a, b", lenient.problems().getFirst().value());
  }

  @Test
  void aQueryTooLongIsRefusedOrCutBetweenCharacters() {
    Map<String, List<String>> parameters =
        Map.of("q", List.of("x".repeat(Question.MAX_TEXT - 1) + "🚀"));
    assertThrows(BadParameterException.class, () -> QuestionParameters.read(parameters));
    assertEquals(
        "x".repeat(Question.MAX_TEXT - 1),
        QuestionParameters.lenient(parameters).question().text());
  }

  @Test
  void readGivesBackWhatQueryWrote() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Question question = question(random);
      String query = QuestionParameters.query(question);
      assertTrue(query.matches("[\\x21-\\x7e]*"), query);
      assertEquals(
          question, QuestionParameters.read(decoded(query)), () -> "seed " + seed + ": " + query);
    }
  }

  private static Question question(Random random) {
    Map<Facet, Set<String>> selected = new EnumMap<>(Facet.class);
    if (random.nextBoolean()) selected.put(Facet.COUNTRY, some(random, "JP", "US", "KR", "FR"));
    if (random.nextBoolean()) selected.put(Facet.TOPIC, some(random, "cbrn", "missile-defence"));
    if (random.nextBoolean())
      selected.put(Facet.SOURCE, some(random, "l’Écho & Cie", "a=b;c", "100 %", "+#?/"));
    String[] days = {"", "2015", "2020-02", "2024-02-29"};
    return new Question(
        text(random),
        selected,
        Period.of(days[random.nextInt(4)], random.nextBoolean() ? "" : "2025-12"),
        Undated.values()[random.nextInt(3)],
        Sort.values()[random.nextInt(3)],
        random.nextInt(Question.MAX_SIZE + 1),
        random.nextBoolean() ? "" : text(random),
        random.nextBoolean() ? "" : "000012-20261121T061500Z",
        random.nextInt(Question.MAX_SNIPPETS + 1),
        random.nextBoolean() ? Locale.FRENCH : Locale.ENGLISH,
        Question.Collapse.values()[random.nextInt(2)],
        Question.Expand.values()[random.nextInt(2)]);
  }

  private static Set<String> some(Random random, String... values) {
    Set<String> some = new HashSet<>(Set.of(values[0]));
    for (String value : values) if (random.nextBoolean()) some.add(value);
    return some;
  }

  private static String text(Random random) {
    String[] pieces = {
      "OTAN", " ", "+", "%20", "&", "=", "é", "’", "\"", "<b>", "日本", "🚀", "\n", "#", "\u0000"
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
    return text.toString();
  }

  private static Map<String, List<String>> decoded(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] sides = pair.split("=", 2);
      String value = URLDecoder.decode(sides[1], StandardCharsets.UTF_8);
      parameters.computeIfAbsent(sides[0], name -> new ArrayList<>()).add(value);
    }
    return parameters;
  }
}
