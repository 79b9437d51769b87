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
import fr.vigie.query.Token.Operator.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a query in the query language, with French operators and names. For every query the parser
 * gives, parsing the text gives an equal query, as long as the text is within {@link QueryParser}'s
 * limits.
 */
public final class QueryText {

  /** A value that needs no quotation marks. */
  private static final Pattern SIMPLE =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-_./'’@]+[\\p{L}\\p{N}]+)*");

  private static final Vocabulary VOCABULARY = Vocabulary.SHIPPED;

  private QueryText() {}

  public static String of(Query query) {
    return switch (query) {
      case Everything everything -> "";
      case Words(String text) -> text;
      case Phrase(String text) -> "\"" + text + "\"";
      case Exact(String text) -> "=\"" + text + "\"";
      case Prefix(String text) -> text + "*";
      case Near near -> near(near);
      case InField(Field.Text field, Query inner) -> VOCABULARY.name(field) + ":" + term(inner);
      case FieldTerm(Field.Value field, String value) ->
          VOCABULARY.name(field) + ":" + value(value);
      case DateRange range -> VOCABULARY.name(Field.Date.DATE) + ":" + dates(range);
      case And(List<Query> clauses) ->
          clauses.stream().map(QueryText::inAnd).collect(Collectors.joining(between(Kind.AND)));
      case Or(List<Query> clauses) ->
          clauses.stream().map(QueryText::of).collect(Collectors.joining(between(Kind.OR)));
      case Not(Query clause) -> "-" + term(clause);
    };
  }

  private static String between(Kind operator) {
    return " " + VOCABULARY.word(operator) + " ";
  }

  private static String inAnd(Query clause) {
    return clause instanceof Or ? "(" + of(clause) + ")" : of(clause);
  }

  /** As a sign or the name of a field needs it: one term, or parentheses. */
  private static String term(Query query) {
    boolean alone =
        switch (query) {
          case Words(String text) ->
              !Characters.hasSpace(text) && Characters.searchable(text.codePointAt(0));
          case And and -> false;
          case Or or -> false;
          case Near near -> false;
          default -> true;
        };
    return alone ? of(query) : "(" + of(query) + ")";
  }

  private static String near(Near near) {
    String operator = " " + VOCABULARY.word(Kind.NEAR) + "/" + near.distance() + " ";
    return alternatives(near.left()) + operator + alternatives(near.right());
  }

  private static String alternatives(List<Literal> alternatives) {
    String text = of(Query.or(alternatives));
    return alternatives.size() == 1 ? text : "(" + text + ")";
  }

  private static String value(String value) {
    return SIMPLE.matcher(value).matches() ? value : "\"" + value + "\"";
  }

  private static String dates(DateRange range) {
    return range.from().equals(range.to())
        ? range.from().value()
        : range.from().value() + ".." + range.to().value();
  }
}
