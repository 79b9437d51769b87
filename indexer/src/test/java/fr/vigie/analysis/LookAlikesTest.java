package fr.vigie.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.table.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Forms of one word meet, and words that only look alike never do: {@code must-meet.tsv}, {@code
 * never-meet.tsv}.
 */
class LookAlikesTest {

  private record Pair(String one, String other) {}

  private final Analysis analysis = new Analysis(Lexicon.shipped());

  @Test
  void wordsThatOnlyLookAlikeNeverMeet() {
    check("never-meet.tsv", 300, Collections::disjoint);
  }

  @Test
  void formsOfOneWordMeet() {
    check("must-meet.tsv", 800, Set::equals);
  }

  private void check(String file, int least, BiPredicate<Set<String>, Set<String>> holds) {
    List<Pair> pairs = pairs(file);
    assertTrue(pairs.size() >= least, () -> file + " has only " + pairs.size() + " pairs");
    String failures =
        pairs.stream()
            .filter(pair -> !holds.test(terms(pair.one), terms(pair.other)))
            .map(
                pair ->
                    pair.one + " " + terms(pair.one) + " / " + pair.other + " " + terms(pair.other))
            .collect(Collectors.joining("\n"));
    assertEquals("", failures);
  }

  private Set<String> terms(String text) {
    return analysis.tokens("fr", Mode.QUERY, text).stream()
        .map(Analysis.Token::term)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Pair> pairs(String file) {
    return Table.resource(LookAlikesTest.class, file).rows().stream()
        .map(row -> new Pair(row.get("one"), row.get("other")))
        .toList();
  }
}
