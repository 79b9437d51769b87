package fr.vigie.query;

import fr.vigie.query.Query.And;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Everything;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Literal;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.TextQuery;
import java.util.List;

/**
 * Takes a field down to the terms of what follows it: {@code pays:(Japon OU France)} is {@code
 * pays:Japon OU pays:France}. A term with a field of its own keeps it.
 */
record FieldScope(Field field, Notes notes) {

  Query apply(Query query) {
    return switch (query) {
      case And(List<Query> clauses) -> Query.and(clauses.stream().map(this::apply).toList());
      case Or(List<Query> clauses) -> Query.or(clauses.stream().map(this::apply).toList());
      case Not(Query clause) -> Query.not(apply(clause));
      case TextQuery text -> inField(text);
      case InField own -> own;
      case FieldTerm own -> own;
      case DateRange own -> own;
      case Everything everything -> everything;
    };
  }

  private Query inField(TextQuery query) {
    return switch (field) {
      case Field.Text part -> new InField(part, query);
      case Field.Value value when query instanceof Literal literal -> value(value, literal);
      case Field.Date date when query instanceof Literal literal -> date(literal);
      case Field.Value value -> notNear((Near) query);
      case Field.Date date -> notNear((Near) query);
    };
  }

  private Query value(Field.Value value, Literal literal) {
    if (literal instanceof Prefix(String stem)) notes.add(Note.Kind.WILDCARD, stem + "*");
    boolean bare = literal instanceof Query.Words;
    return new FieldTerm(
        value, bare ? WordReader.withoutFinalPunctuation(literal.text()) : literal.text());
  }

  private Query date(Literal literal) {
    return Dates.read(literal.text(), notes).<Query>map(range -> range).orElse(literal);
  }

  private Query notNear(Near near) {
    notes.add(Note.Kind.NEAR_OPERAND, QueryText.of(near));
    return apply(Query.and(List.of(Query.or(near.left()), Query.or(near.right()))));
  }
}
