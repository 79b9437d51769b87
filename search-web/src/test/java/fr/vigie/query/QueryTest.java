package fr.vigie.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.vigie.article.PublicationDate;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {

  private static final Words A = new Words("a");
  private static final Words B = new Words("b");
  private static final Words C = new Words("c");

  @Test
  void clausesOfTheSameKindAreOneClause() {
    assertEquals(new And(List.of(A, B, C)), Query.and(List.of(Query.and(List.of(A, B)), C)));
    assertEquals(new Or(List.of(A, B, C)), Query.or(List.of(A, Query.or(List.of(B, C)))));
    assertEquals(A, Query.and(List.of(A)));
    assertEquals(A, Query.not(Query.not(A)));
  }

  @Test
  void whatCannotBeIsRejected() {
    And and = new And(List.of(A, B));
    Or or = new Or(List.of(A, B));
    assertThrows(IllegalArgumentException.class, () -> new And(List.of(and, C)));
    assertThrows(IllegalArgumentException.class, () -> new Or(List.of(or, C)));
    assertThrows(IllegalArgumentException.class, () -> new Or(List.of(A)));
    assertThrows(IllegalArgumentException.class, () -> new And(List.of(A, Query.EVERYTHING)));
    assertThrows(IllegalArgumentException.class, () -> new Not(new Not(A)));
    assertThrows(IllegalArgumentException.class, () -> new Not(Query.EVERYTHING));
    assertThrows(IllegalArgumentException.class, () -> new Words("?"));
    assertThrows(IllegalArgumentException.class, () -> new Near(List.of(A), List.of(), 5));
    assertThrows(IllegalArgumentException.class, () -> new Near(List.of(A), List.of(B), 0));
    PublicationDate open = PublicationDate.UNKNOWN;
    assertThrows(IllegalArgumentException.class, () -> new DateRange(open, open));
  }
}
