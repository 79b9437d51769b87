package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryTableTest {

  static Stream<List<String>> queries() throws IOException {
    return Table.rows("queries.tsv", 3).stream();
  }

  static Stream<List<String>> descriptions() throws IOException {
    return Table.rows("descriptions.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryIsReadAsTheTableSays(List<String> row) {
    ParsedQuery parsed = QueryParser.parse(Table.unescaped(row.get(0)));
    assertEquals(row.get(1), TreeText.of(parsed.query()));
    assertEquals(row.get(2), TreeText.of(parsed.notes()));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryPrintedReadsTheSame(List<String> row) {
    Query query = QueryParser.parse(Table.unescaped(row.get(0))).query();
    assertEquals(query, QueryParser.parse(QueryText.of(query)).query(), QueryText.of(query));
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void aQueryIsSaidInPlainWords(List<String> row) {
    Query query = QueryParser.parse(row.get(0)).query();
    assertEquals(row.get(1), QueryDescription.of(query, Locale.FRENCH));
    assertEquals(row.get(2), QueryDescription.of(query, Locale.ENGLISH));
  }

  @Test
  void blankTextAsksForEverything() {
    for (String blank : List.of("", " ", "\t\n\u00a0", "\u200b\u0000")) {
      assertEquals(new ParsedQuery(Query.EVERYTHING, List.of()), QueryParser.parse(blank));
    }
  }

  @Test
  void everyNameOfAFieldAndEveryOperatorIsInTheTable() throws IOException {
    List<String> queries = queries().map(List::getFirst).toList();
    for (String name : Vocabulary.SHIPPED.fields().keySet()) {
      assertTrue(queries.stream().anyMatch(query -> query.contains(name + ":")), name);
    }
    for (String word : Vocabulary.SHIPPED.operators().keySet()) {
      assertTrue(queries.stream().anyMatch(query -> query.contains(" " + word)), word);
    }
  }
}
