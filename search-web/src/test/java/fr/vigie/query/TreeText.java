package fr.vigie.query;

import fr.vigie.query.Query.And;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Everything;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Literal;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Trees and notes as the tables of these tests write them. */
final class TreeText {

  private TreeText() {}

  static String of(Query query) {
    return switch (query) {
      case Everything everything -> "everything";
      case Words(String text) -> quoted(text);
      case Phrase(String text) -> "(phrase " + quoted(text) + ")";
      case Exact(String text) -> "(exact " + quoted(text) + ")";
      case Prefix(String text) -> "(prefix " + quoted(text) + ")";
      case Near(List<Literal> left, List<Literal> right, int distance) ->
          "(near/" + distance + " " + of(Query.or(left)) + " " + of(Query.or(right)) + ")";
      case InField(Field.Text field, Query inner) -> "(" + lower(field) + " " + of(inner) + ")";
      case FieldTerm(Field.Value field, String value) ->
          "(" + lower(field) + " " + quoted(value) + ")";
      case DateRange range -> "(date " + range.from().value() + ".." + range.to().value() + ")";
      case And(List<Query> clauses) -> "(and " + joined(clauses) + ")";
      case Or(List<Query> clauses) -> "(or " + joined(clauses) + ")";
      case Not(Query clause) -> "(not " + of(clause) + ")";
    };
  }

  static String of(List<Note> notes) {
    return notes.stream()
        .map(note -> note.kind() + " " + escaped(note.fragment()))
        .collect(Collectors.joining("; "));
  }

  private static String joined(List<Query> clauses) {
    return clauses.stream().map(TreeText::of).collect(Collectors.joining(" "));
  }

  private static String lower(Field field) {
    return field.toString().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return "[" + escaped(text) + "]";
  }

  private static boolean isHidden(char c) {
    boolean combines = Character.getType(c) == Character.NON_SPACING_MARK;
    return combines || c != ' ' && Characters.isSpace(c) || Character.isISOControl(c);
  }

  /** What cannot be seen in a table, as a Java escape. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (isHidden(c)) escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      else escaped.append(c);
    }
    return escaped.toString();
  }
}
