package fr.vigie.search;

import fr.vigie.schema.Fields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;

/**
 * An order of hits: by one key, then by place in the index, so that it is total and pages are
 * stable.
 */
enum Ordering {
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
    long key(FieldDoc hit) {
      return Float.floatToIntBits((Float) hit.fields[0]);
    }
  },
  NEWEST {
    @Override
    SortField field() {
      return byDay(true, Long.MIN_VALUE);
    }
  },
  OLDEST {
    @Override
    SortField field() {
      return byDay(false, Long.MAX_VALUE);
    }
  };

  static Ordering of(Question.Sort sort) {
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

  abstract SortField field();

  Object value(long key) {
    return key;
  }

  /** The sort key of a hit, as a cursor keeps it. */
  long key(FieldDoc hit) {
    return (Long) hit.fields[0];
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
