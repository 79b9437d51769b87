package fr.vigie.query;

import fr.vigie.article.PublicationDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A query as a tree. Immutable. An {@link And} or {@link Or} has at least two clauses and none of
 * its own kind, a {@link Not} holds no {@code Not}, and {@link Everything} stands alone: a query
 * has one tree.
 */
public sealed interface Query {

  Everything EVERYTHING = new Everything();

  /** Every article: nothing was asked. */
  record Everything() implements Query {}

  /** What is sought in an article's words. */
  sealed interface TextQuery extends Query {}

  /** A text query that stands at one place: what {@link Near} can put side by side. */
  sealed interface Literal extends TextQuery {

    /** The characters as typed, NFC, without the signs of the query language around them. */
    String text();
  }

  /**
   * Words typed side by side, one or more, with their punctuation. All are meant, in any order;
   * which of them are one concept, and which may be missing when nothing is found, is decided
   * later.
   */
  record Words(String text) implements Literal {
    public Words {
      requireText(text);
    }
  }

  /** Words that follow each other, in any inflection. */
  record Phrase(String text) implements Literal {
    public Phrase {
      requireText(text);
    }
  }

  /** Words that follow each other, letter by letter. */
  record Exact(String text) implements Literal {
    public Exact {
      requireText(text);
    }
  }

  /** Words that begin so. */
  record Prefix(String text) implements Literal {
    public Prefix {
      requireText(text);
    }
  }

  /**
   * Two things close to each other, in either order. Where one is several {@link Words}, they
   * belong together.
   *
   * @param left one or more alternatives
   * @param right one or more alternatives
   * @param distance how many words at most from one to the other, 1 or more
   */
  record Near(List<Literal> left, List<Literal> right, int distance) implements TextQuery {
    public Near {
      left = List.copyOf(left);
      right = List.copyOf(right);
      if (left.isEmpty() || right.isEmpty())
        throw new IllegalArgumentException("nothing to be near");
      if (distance < 1) throw new IllegalArgumentException("distance " + distance);
    }
  }

  /** Words of one part of the article. */
  record InField(Field.Text field, TextQuery query) implements Query {
    public InField {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(query, "query");
    }
  }

  /**
   * A value the article is filed under.
   *
   * @param value as typed: a label in any language, a code or an id
   */
  record FieldTerm(Field.Value field, String value) implements Query {
    public FieldTerm {
      Objects.requireNonNull(field, "field");
      requireText(value);
    }
  }

  /**
   * A span of days, both ends included.
   *
   * @param from first day, as precise as typed; unknown when open
   * @param to last day, as precise as typed; unknown when open; not both are open
   */
  record DateRange(PublicationDate from, PublicationDate to) implements Query {
    public DateRange {
      if (from.equals(PublicationDate.UNKNOWN) && to.equals(PublicationDate.UNKNOWN)) {
        throw new IllegalArgumentException("a range without ends");
      }
    }
  }

  /** All of these. Each was asked for by an operator or a sign, so none may be missing. */
  record And(List<Query> clauses) implements Query {
    public And {
      clauses = List.copyOf(clauses);
      requireClauses(clauses, And.class);
    }
  }

  /** At least one of these. */
  record Or(List<Query> clauses) implements Query {
    public Or {
      clauses = List.copyOf(clauses);
      requireClauses(clauses, Or.class);
    }
  }

  /**
   * What must not match. At the top, or among negative clauses only, it means everything except.
   */
  record Not(Query clause) implements Query {
    public Not {
      if (clause instanceof Not || clause instanceof Everything)
        throw new IllegalArgumentException("not " + clause);
    }
  }

  /** All of these: one clause is itself, an {@code And} among them gives its clauses. */
  static Query and(List<? extends Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof And(List<Query> inner)) flat.addAll(inner);
      else flat.add(clause);
    }
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /** At least one of these: one clause is itself, an {@code Or} among them gives its clauses. */
  static Query or(List<? extends Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Or(List<Query> inner)) flat.addAll(inner);
      else flat.add(clause);
    }
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /** What {@code clause} is not; twice not is the thing itself. */
  static Query not(Query clause) {
    return clause instanceof Not(Query inner) ? inner : new Not(clause);
  }

  /** Whether anything in it must not match. */
  static boolean excludes(Query query) {
    return switch (query) {
      case Not not -> true;
      case And(List<Query> clauses) -> clauses.stream().anyMatch(Query::excludes);
      case Or(List<Query> clauses) -> clauses.stream().anyMatch(Query::excludes);
      default -> false;
    };
  }

  /** Whether words are asked for, by which articles can be ranked: what only filters cannot. */
  static boolean ranks(Query query) {
    return switch (query) {
      case TextQuery text -> true;
      case InField words -> true;
      case And(List<Query> clauses) -> clauses.stream().anyMatch(Query::ranks);
      case Or(List<Query> clauses) -> clauses.stream().anyMatch(Query::ranks);
      case Everything everything -> false;
      case FieldTerm value -> false;
      case DateRange days -> false;
      case Not not -> false;
    };
  }

  private static void requireText(String text) {
    if (!Characters.searchable(text))
      throw new IllegalArgumentException("no word in '" + text + "'");
  }

  private static void requireClauses(List<Query> clauses, Class<? extends Query> kind) {
    if (clauses.size() < 2) throw new IllegalArgumentException(clauses.size() + " clauses");
    for (Query clause : clauses) {
      boolean allowed = !kind.isInstance(clause) && !(clause instanceof Everything);
      if (!allowed) throw new IllegalArgumentException("a clause must not be " + clause);
    }
  }
}
