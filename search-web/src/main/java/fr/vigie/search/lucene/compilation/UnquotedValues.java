package fr.vigie.search.lucene.compilation;

import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;

/**
 * Values of several words that were typed without quotation marks: of {@code pays:corée du sud
 * missile}, {@code du sud} belongs to the country, because together they name one. For one use by
 * one thread.
 */
final class UnquotedValues {

  /** So many words complete a value at most. */
  private static final int MOST_WORDS = 6;

  private final Deferred<FieldValues> values;
  private final IndexReader reader;

  UnquotedValues(Deferred<FieldValues> values, IndexReader reader) {
    this.values = values;
    this.reader = reader;
  }

  /** The same query with such values whole. */
  Query whole(Query query) throws IOException {
    return switch (query) {
      case And(List<Query> clauses) -> all(clauses);
      case Or(List<Query> clauses) -> {
        List<Query> whole = new ArrayList<>();
        for (Query clause : clauses) whole.add(whole(clause));
        yield Query.or(whole);
      }
      default -> query;
    };
  }

  private Query all(List<Query> clauses) throws IOException {
    List<Query> whole = new ArrayList<>();
    for (Query clause : clauses) {
      Optional<List<Query>> completed =
          clause instanceof Words words && !whole.isEmpty()
              ? completed(whole.getLast(), words)
              : Optional.empty();
      if (completed.isPresent()) whole.removeLast();
      whole.addAll(completed.orElse(List.of(whole(clause))));
    }
    return Query.and(whole);
  }

  /** A value with the most of these words that make a known one of it, and the words left over. */
  private Optional<List<Query>> completed(Query before, Words words) throws IOException {
    boolean excludes = before instanceof Not;
    Query value = before instanceof Not(Query inner) ? inner : before;
    if (!(value instanceof FieldTerm(Field.Value field, String first)) || isId(field))
      return Optional.empty();
    List<String> following = Arrays.asList(words.text().split("\\s+"));
    for (int most = Math.min(MOST_WORDS, following.size()); most > 0; most--) {
      String typed = first + " " + String.join(" ", following.subList(0, most));
      String name = typed.replaceFirst("\\p{Punct}+$", "");
      if (values.get().resolve(field, name, reader).isEmpty()) continue;
      Query whole = new FieldTerm(field, name);
      String left = String.join(" ", following.subList(most, following.size()));
      List<Query> completed = new ArrayList<>(List.of(excludes ? Query.not(whole) : whole));
      if (left.codePoints().anyMatch(Character::isLetterOrDigit)) completed.add(new Words(left));
      return Optional.of(completed);
    }
    return Optional.empty();
  }

  /** Any text may be an id. */
  private static boolean isId(Field.Value field) {
    return field == Field.Value.ID || field == Field.Value.COPIES;
  }
}
