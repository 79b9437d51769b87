package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.query.Note.Kind;
import fr.vigie.query.Query.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class QueryBoundsTest {

  @Test
  void everyBeginningAndEndOfEveryQueryIsReadAndPrinted() throws IOException {
    for (List<String> row : Table.rows("queries.tsv", 3)) {
      String query = Table.unescaped(row.getFirst());
      for (int i = 0; i <= query.length(); i++) {
        readsTheSamePrinted(query.substring(0, i));
        readsTheSamePrinted(query.substring(i));
      }
    }
  }

  private static void readsTheSamePrinted(String text) {
    ParsedQuery parsed = QueryParser.parse(text);
    String printed = QueryText.of(parsed.query());
    assertEquals(
        parsed.query(),
        QueryParser.parse(printed).query(),
        () -> "'" + text + "' printed '" + printed + "'");
  }

  @Test
  void aTextOfTheLongestLengthIsReadWhole() {
    String longest = "a".repeat(QueryParser.MAX_LENGTH);
    assertEquals(new ParsedQuery(new Words(longest), List.of()), QueryParser.parse(longest));
  }

  @Test
  void aLongerTextIsCutBetweenCharacters() {
    String fits = "a".repeat(QueryParser.MAX_LENGTH - 1);
    ParsedQuery parsed = QueryParser.parse(fits + "🚀 japon");
    assertEquals(new Words(fits), parsed.query());
    assertEquals(List.of(Kind.TOO_LONG), kinds(parsed));
  }

  @Test
  void theTwoHundredthTermIsTheLast() {
    String most = "a ".repeat(QueryParser.MAX_TERMS).strip();
    assertEquals(new ParsedQuery(new Words(most), List.of()), QueryParser.parse(most));
    assertEquals(List.of(), QueryParser.parse("(" + most + ")").notes());
    ParsedQuery more = QueryParser.parse("(" + most + " \"b\") OU c");
    assertEquals(new Words(most), more.query());
    assertEquals(List.of(new Note(Kind.TOO_MANY_TERMS, "\"b\") OU c")), more.notes());
  }

  @Test
  void theFiftiethParenthesisIsTheDeepest() {
    int deepest = QueryParser.MAX_DEPTH;
    assertEquals(
        List.of(), QueryParser.parse("(".repeat(deepest) + "a" + ")".repeat(deepest)).notes());
    ParsedQuery deeper =
        QueryParser.parse("(".repeat(deepest + 1) + "a OU b" + ")".repeat(deepest + 1) + " ET c");
    assertEquals("(and (or [a] [b]) [c])", TreeText.of(deeper.query()));
    assertEquals(List.of(Kind.TOO_DEEP), kinds(deeper));
  }

  @Test
  void whateverIsRepeatedIsRead() throws IOException {
    for (List<String> row : Table.rows("queries.tsv", 3)) {
      String query = Table.unescaped(row.getFirst());
      ParsedQuery parsed =
          QueryParser.parse(query.repeat(QueryParser.MAX_LENGTH / query.length() + 1));
      assertTrue(parsed.notes().size() <= Notes.MOST, query);
      for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
        assertEquals(parsed.notes().size(), parsed.messages(locale).size());
        assertTrue(QueryDescription.of(parsed.query(), locale).length() > 0, query);
      }
    }
  }

  private static List<Kind> kinds(ParsedQuery parsed) {
    return parsed.notes().stream().map(Note::kind).toList();
  }
}
