package fr.vigie.search.lucene.hits;

import fr.vigie.schema.Fields;
import fr.vigie.search.Question;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;

/**
 * An order of hits: by one key, then by place in the index, so that it is total and pages are
 * stable.
 */
public enum Ordering {
  RELEVANCE {
    @Override
    SortField field() {
      return SortField.FIELD_SCORE;
    }

    @Override
    Object value(long key) {
      return Float.intBitsToFloat((int) key);
    }

    @Override
    public long key(FieldDoc hit) {
      return Float.floatToIntBits((Float) hit.fields[0]);
    }

    @Override
    Places places(LeafReader leaf) {
      return (document, scorer) -> ~Float.floatToIntBits(scorer.score());
    }

    @Override
    boolean needsScores() {
      return true;
    }

    @Override
    float score(long place) {
      return (Float) value(place(place));
    }
  },
  NEWEST {
    @Override
    SortField field() {
      return byDay(true, Long.MIN_VALUE);
    }

    @Override
    Places places(LeafReader leaf) throws IOException {
      Places days = days(leaf, Long.MIN_VALUE);
      return (document, scorer) -> ~days.of(document, scorer);
    }
  },
  OLDEST {
    @Override
    SortField field() {
      return byDay(false, Long.MAX_VALUE);
    }

    @Override
    Places places(LeafReader leaf) throws IOException {
      return days(leaf, Long.MAX_VALUE);
    }

    @Override
    long place(long key) {
      return key;
    }
  };

  /** The one that a question asks for. */
  public static Ordering of(Question.Sort sort) {
    return switch (sort) {
      case RELEVANCE -> RELEVANCE;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  Sort sort() {
    return new Sort(field(), SortField.FIELD_DOC);
  }

  FieldDoc after(int document, long key) {
    return new FieldDoc(document, Float.NaN, new Object[] {value(key), document});
  }

  /**
   * Where documents of a segment stand in this order: less is before, equal by place in the index.
   */
  interface Places {
    long of(int document, Scorable scorer) throws IOException;
  }

  abstract Places places(LeafReader leaf) throws IOException;

  /** A hit at a place, as Lucene's own collector gives it. */
  FieldDoc hit(int document, long place) {
    return after(document, place(place));
  }

  /** Whether a document at a place comes before a hit. */
  boolean isBefore(int document, long place, FieldDoc hit) {
    int before = Long.compare(place, place(key(hit)));
    return before == 0 ? document < hit.doc : before < 0;
  }

  /** Whether places hang on scores. */
  boolean needsScores() {
    return false;
  }

  /** What an article at a place scored; none has less where places do not hang on scores. */
  float score(long place) {
    return Float.NEGATIVE_INFINITY;
  }

  abstract SortField field();

  /** The place of a sort key, and the sort key of a place: highest first but for one order. */
  long place(long key) {
    return ~key;
  }

  Object value(long key) {
    return key;
  }

  /** The sort key of a hit, as a cursor keeps it. */
  public long key(FieldDoc hit) {
    return (Long) hit.fields[0];
  }

  private static Places days(LeafReader leaf, long undated) throws IOException {
    NumericDocValues days =
        SortedNumericSelector.wrap(
            DocValues.getSortedNumeric(leaf, Fields.FIRST_DAY.name()),
            SortedNumericSelector.Type.MIN,
            SortField.Type.LONG);
    return (document, scorer) -> days.advanceExact(document) ? days.longValue() : undated;
  }

  /** Undated articles come last either way. */
  private static SortField byDay(boolean newestFirst, long undated) {
    return new SortedNumericSortField(
        Fields.FIRST_DAY.name(),
        SortField.Type.LONG,
        newestFirst,
        SortedNumericSelector.Type.MIN,
        undated);
  }
}
