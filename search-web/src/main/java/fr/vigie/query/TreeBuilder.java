package fr.vigie.query;

import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.Literal;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.Words;
import fr.vigie.query.Token.Close;
import fr.vigie.query.Token.Dates;
import fr.vigie.query.Token.FieldName;
import fr.vigie.query.Token.Open;
import fr.vigie.query.Token.Operator;
import fr.vigie.query.Token.Operator.Kind;
import fr.vigie.query.Token.Quoted;
import fr.vigie.query.Token.Sign;
import fr.vigie.query.Token.Stem;
import fr.vigie.query.Token.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tokens to tree, by recursive descent: one method a level of precedence. An empty result is a
 * clause that held no word; whatever it was asked for by then dangles. Good for one list of tokens,
 * and one thread.
 */
final class TreeBuilder {

  private final String text;
  private final List<Token> tokens;
  private final Notes notes;
  private int next;

  TreeBuilder(String text, List<Token> tokens, Notes notes) {
    this.text = text;
    this.tokens = tokens;
    this.notes = notes;
  }

  Query build() {
    return or().orElse(Query.EVERYTHING);
  }

  private Optional<Query> or() {
    List<Query> clauses = new ArrayList<>();
    and().ifPresent(clauses::add);
    while (isOperator(Kind.OR)) {
      Token operator = tokens.get(next++);
      Optional<Query> right = and();
      if (clauses.isEmpty() || right.isEmpty()) dangling(operator);
      right.ifPresent(clauses::add);
    }
    return clauses.isEmpty() ? Optional.empty() : Optional.of(Query.or(clauses));
  }

  private Optional<Query> and() {
    List<Query> clauses = new ArrayList<>();
    Token pending = null;
    while (!atEnd() && !isOperator(Kind.OR)) {
      if (isOperator(Kind.AND)) {
        if (pending != null || clauses.isEmpty()) dangling(tokens.get(next));
        if (!clauses.isEmpty()) pending = tokens.get(next);
        next++;
        continue;
      }
      Optional<Query> clause = not();
      if (clause.isPresent()) pending = null;
      clause.ifPresent(clauses::add);
    }
    if (pending != null) dangling(pending);
    return clauses.isEmpty() ? Optional.empty() : Optional.of(Query.and(clauses));
  }

  private Optional<Query> not() {
    boolean negative = false;
    Token last = null;
    for (; isOperator(Kind.NOT); negative = !negative) last = tokens.get(next++);
    boolean excludes = negative;
    Optional<Query> clause = near().map(query -> excludes ? Query.not(query) : query);
    if (last != null && clause.isEmpty()) dangling(last);
    return clause;
  }

  private Optional<Query> near() {
    Optional<Query> left = primary();
    List<Query> clauses = new ArrayList<>();
    while (isOperator(Kind.NEAR)) {
      Operator operator = (Operator) tokens.get(next++);
      Optional<Query> right = primary();
      if (left.isEmpty() || right.isEmpty()) dangling(operator);
      else clauses.add(near(left.get(), right.get(), operator));
      if (right.isPresent()) left = right;
    }
    return clauses.isEmpty() ? left : Optional.of(Query.and(clauses));
  }

  private Query near(Query left, Query right, Operator operator) {
    List<Literal> before = alternatives(left);
    List<Literal> after = alternatives(right);
    if (!before.isEmpty() && !after.isEmpty()) return new Near(before, after, operator.distance());
    notes.add(Note.Kind.NEAR_OPERAND, operator.typed());
    return Query.and(List.of(left, right));
  }

  private static List<Literal> alternatives(Query query) {
    if (query instanceof Literal literal) return List.of(literal);
    if (!(query instanceof Or(List<Query> clauses))) return List.of();
    boolean literals = clauses.stream().allMatch(Literal.class::isInstance);
    return literals ? clauses.stream().map(Literal.class::cast).toList() : List.of();
  }

  private Optional<Query> primary() {
    if (atEnd() || tokens.get(next) instanceof Operator) return Optional.empty();
    return tokens.get(next) instanceof Word ? words(Integer.MAX_VALUE) : term();
  }

  /** One term; of words side by side only the first. */
  private Optional<Query> term() {
    return switch (tokens.get(next)) {
      case Word word -> words(1);
      case Quoted quoted ->
          taken(quoted.exact() ? new Exact(quoted.text()) : new Phrase(quoted.text()));
      case Stem stem -> taken(new Prefix(stem.text()));
      case Dates dates -> taken(dates.range());
      case Sign sign -> signed(sign);
      case FieldName name -> inField(name);
      case Open open -> group();
      case Operator operator -> Optional.empty();
      case Close close -> Optional.empty();
    };
  }

  private Optional<Query> taken(Query query) {
    next++;
    return Optional.of(query);
  }

  private Optional<Query> signed(Sign sign) {
    next++;
    Optional<Query> clause = termAt(sign.end());
    if (clause.isEmpty()) dangling(sign);
    return sign.negative() ? clause.map(Query::not) : clause;
  }

  private Optional<Query> inField(FieldName name) {
    next++;
    Optional<Query> clause = termAt(name.end());
    if (clause.isEmpty()) notes.add(Note.Kind.FIELD_WITHOUT_VALUE, name.typed());
    return clause.map(query -> new FieldScope(name.field(), notes).apply(query));
  }

  /** The term that starts right there; what stood there may have been ignored. */
  private Optional<Query> termAt(int start) {
    return next < tokens.size() && tokens.get(next).start() == start ? term() : Optional.empty();
  }

  private Optional<Query> group() {
    int open = next++;
    boolean empty = tokens.get(next) instanceof Close;
    Optional<Query> inner = or();
    int close = next++;
    if (empty)
      notes.add(
          Note.Kind.EMPTY_PARENTHESES, between(tokens.get(open).start(), tokens.get(close).end()));
    return inner;
  }

  /**
   * Words side by side, with what stood between them if that was white space; what was ignored is
   * one space.
   */
  private Optional<Query> words(int most) {
    StringBuilder run = new StringBuilder();
    int end = -1;
    for (int i = 0;
        i < most && next < tokens.size() && tokens.get(next) instanceof Word word;
        i++, next++) {
      if (end >= 0) run.append(gap(end, word.start()));
      run.append(word.text());
      end = word.end();
    }
    String typed = run.toString();
    return Characters.searchable(typed) ? Optional.of(new Words(typed)) : Optional.empty();
  }

  private String gap(int from, int to) {
    String between = between(from, to);
    return !between.isEmpty() && between.codePoints().allMatch(Characters::isSpace) ? between : " ";
  }

  private String between(int from, int to) {
    return text.substring(from, Math.max(from, to));
  }

  private boolean isOperator(Kind kind) {
    return !atEnd() && tokens.get(next) instanceof Operator operator && operator.kind() == kind;
  }

  private boolean atEnd() {
    return next >= tokens.size() || tokens.get(next) instanceof Close;
  }

  private void dangling(Token token) {
    notes.add(Note.Kind.DANGLING_OPERATOR, between(token.start(), token.end()));
  }
}
