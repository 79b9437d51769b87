package fr.vigie.query;

import fr.vigie.article.PublicationDate;
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
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.Query.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says a query in plain words, so that its author sees how it was understood: {@code japon ET otan,
 * sans chine, titre contient « missile »}. Plain text, not escaped. Immutable.
 */
public final class QueryDescription {

  private final Messages messages;

  private QueryDescription(Locale locale) {
    this.messages = new Messages(locale);
  }

  /** French unless the locale is English; values as typed. */
  public static String of(Query query, Locale locale) {
    return new QueryDescription(locale).whole(query);
  }

  private String whole(Query query) {
    return query instanceof Not(Query clause) ? say("everything-except", part(clause)) : say(query);
  }

  private String say(Query query) {
    return switch (query) {
      case Everything everything -> say("everything");
      case TextQuery text -> text(text);
      case InField(Field.Text field, TextQuery inner) ->
          say("contains", say("field." + field), quoted(inner));
      case FieldTerm(Field.Value field, String value) -> say("value", say("field." + field), value);
      case DateRange range -> dates(range);
      case And(List<Query> clauses) -> and(clauses);
      case Or(List<Query> clauses) -> or(clauses);
      case Not(Query clause) -> say("without", part(clause));
    };
  }

  private String text(TextQuery query) {
    return switch (query) {
      case Words(String text) -> text;
      case Phrase(String text) -> say("quoted", text);
      case Exact(String text) -> say("exact", text);
      case Prefix(String text) -> say("prefix", text);
      case Near(List<Literal> left, List<Literal> right, int distance) ->
          say(
              distance == 1 ? "near.one" : "near",
              alternatives(left),
              alternatives(right),
              distance);
    };
  }

  /** Inside a field, where bare words would run into the sentence. */
  private String quoted(TextQuery query) {
    return switch (query) {
      case Words(String text) -> say("quoted", text);
      case Phrase(String text) -> say("phrase", text);
      default -> text(query);
    };
  }

  private String alternatives(List<Literal> alternatives) {
    return part(Query.or(alternatives));
  }

  /** What is in the text first, joined by "and"; then what is outside it or must be absent. */
  private String and(List<Query> clauses) {
    List<String> wanted = new ArrayList<>();
    List<String> limits = new ArrayList<>();
    for (Query clause : clauses) {
      boolean isWanted = clause instanceof TextQuery || clause instanceof Or;
      (isWanted ? wanted : limits).add(part(clause));
    }
    boolean onlyAbsent = clauses.stream().allMatch(Not.class::isInstance);
    if (onlyAbsent) limits.addFirst(say("everything"));
    if (!wanted.isEmpty()) limits.addFirst(String.join(say("and"), wanted));
    return String.join(", ", limits);
  }

  private String or(List<Query> clauses) {
    return clauses.stream()
        .map(clause -> clause instanceof Not ? inParentheses(clause) : part(clause))
        .collect(Collectors.joining(say("or")));
  }

  private String inParentheses(Query query) {
    return "(" + say(query) + ")";
  }

  /** Inside something else: in parentheses when it would run into it. */
  private String part(Query query) {
    return query instanceof And || query instanceof Or ? inParentheses(query) : say(query);
  }

  private String dates(DateRange range) {
    if (range.from().equals(range.to())) return say("date", range.from().value());
    if (range.to().equals(PublicationDate.UNKNOWN)) return say("date.since", range.from().value());
    if (range.from().equals(PublicationDate.UNKNOWN)) return say("date.until", range.to().value());
    return say("date.between", range.from().value(), range.to().value());
  }

  private String say(String key, Object... arguments) {
    return messages.text("describe." + key, arguments);
  }
}
