package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.PublicationDate;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Literal;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.Words;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Set the system property {@code vigie.seed} to repeat a run. */
class RandomQueriesTest {

  private static final int STRINGS = 100_000;
  private static final int TREES = 10_000;

  /** What the language is made of, so that random texts are often almost queries. */
  private static final String[] PIECES = {
    "ET",
    "OU",
    "SAUF",
    "NON",
    "PROCHE",
    "NEAR/3",
    "&&",
    "||",
    "\"",
    "\"",
    "«",
    "»",
    "“",
    "„",
    "(",
    ")",
    "-",
    "+",
    "=",
    "*",
    "~2",
    "^",
    ":",
    "titre:",
    "pays:",
    "date:",
    "id:",
    "foo:",
    "2023",
    "..",
    "2023-05",
    ">=",
    "31/12/2024",
    "/5",
    ".",
    ",",
    "?",
    "'",
    "’",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\u00a0",
    "\n",
    "\u0000",
    "\u200f",
    "\ud800",
    "\udc00",
    "🚀",
    "\u0301",
    "\u0338",
    "é",
    "a",
    "mot",
    "japon",
    "l’OTAN",
    "F-35",
    "R&D",
    "nord-coréen",
    "北朝鮮",
    "\u05d0",
    "\uff02",
    "\u212b",
    "ﬁ",
    "½",
    "\uffff"
  };

  private final long seed = Long.getLong("vigie.seed", System.nanoTime());
  private final Random random = new Random(seed);

  @BeforeEach
  void printSeed(TestReporter reporter) {
    reporter.publishEntry("vigie.seed", Long.toString(seed));
  }

  @Test
  void anyTextIsReadAndReadsTheSamePrinted() {
    for (int i = 0; i < STRINGS; i++) {
      String text = random.nextInt(4) == 0 ? characters() : pieces();
      ParsedQuery parsed = QueryParser.parse(text);
      String printed = QueryText.of(parsed.query());
      if (printed.length() > QueryParser.MAX_LENGTH) continue;
      assertEquals(parsed.query(), QueryParser.parse(printed).query(), message(text, printed));
      assertEquals(
          printed, QueryText.of(QueryParser.parse(printed).query()), message(text, printed));
      assertTrue(parsed.notes().size() <= Notes.MOST, message(text, printed));
    }
  }

  @Test
  void anyTreePrintedReadsTheSameWithoutNotes() {
    for (int i = 0; i < TREES; i++) {
      Query query = query(random.nextInt(4));
      String printed = QueryText.of(query);
      if (printed.length() > QueryParser.MAX_LENGTH) continue;
      assertEquals(
          new ParsedQuery(query, List.of()), QueryParser.parse(printed), message("", printed));
    }
  }

  private Supplier<String> message(String text, String printed) {
    return () -> "seed " + seed + ": '" + text + "' printed '" + printed + "'";
  }

  private String pieces() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) text.append(pick(PIECES));
    return text.toString();
  }

  private String characters() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
    }
    return text.toString();
  }

  private Query query(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(4)) {
      case 1 -> Query.and(clauses(depth));
      case 2 -> Query.or(clauses(depth));
      case 3 -> Query.not(query(depth - 1));
      default -> leaf();
    };
  }

  private List<Query> clauses(int depth) {
    return Stream.generate(() -> query(depth - 1)).limit(2 + random.nextInt(3)).toList();
  }

  private Query leaf() {
    return switch (random.nextInt(6)) {
      case 0 -> new InField(pick(Field.Text.values()), random.nextBoolean() ? literal() : near());
      case 1 ->
          new FieldTerm(
              pick(Field.Value.values()), pick("Japon", "Corée du Sud", "lemonde.fr", "a:b", "x*"));
      case 2 -> dates();
      case 3 -> near();
      default -> literal();
    };
  }

  private Near near() {
    return new Near(alternatives(), alternatives(), 1 + random.nextInt(QueryParser.MAX_DISTANCE));
  }

  private List<Literal> alternatives() {
    return Stream.generate(this::literal).limit(1 + random.nextInt(3)).toList();
  }

  private Literal literal() {
    String words =
        pick(
            "japon",
            "tir de missile",
            "l’OTAN",
            "nord - sud",
            "R&D, F-35 ?",
            "et",
            "http://a/b",
            "10:33");
    return switch (random.nextInt(5)) {
      case 0 -> new Phrase(pick(words, "a OU b", "(x", "titre:y"));
      case 1 -> new Exact(words);
      case 2 -> new Prefix(pick("missil", "l’arm", "F-3", "ET"));
      default -> new Words(words);
    };
  }

  private DateRange dates() {
    PublicationDate from = PublicationDate.of(pick("", "2021", "2021-05", "2021-05-31"));
    PublicationDate to = PublicationDate.of(pick("2021", "2022-02", "2023-12-31"));
    return random.nextBoolean()
        ? new DateRange(from, to)
        : new DateRange(to, PublicationDate.UNKNOWN);
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
