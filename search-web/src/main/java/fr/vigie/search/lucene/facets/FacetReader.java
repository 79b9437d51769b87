package fr.vigie.search.lucene.facets;

import fr.vigie.schema.Fields;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.facets.FacetValues.Dimension;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Reads the facet values and the month of every article of an index, in its order. */
final class FacetReader {

  private final Map<Facet, Dimension<String>> facets = new EnumMap<>(Facet.class);
  private final Dimension<Integer> months;
  private final int[] starts;
  private int[] numbers;

  FacetReader(IndexReader reader) throws IOException {
    int size = 0;
    for (Facet facet : Facet.values()) {
      facets.put(facet, new Dimension<>(size, terms(reader, Filters.field(facet))));
      size = facets.get(facet).end();
    }
    months = new Dimension<>(size, months(reader));
    starts = new int[reader.maxDoc() + 1];
    numbers = new int[reader.maxDoc() * (Facet.values().length + 1)];
    for (LeafReaderContext leaf : reader.leaves()) read(leaf);
    numbers = Arrays.copyOf(numbers, starts[reader.maxDoc()]);
  }

  Map<Facet, Dimension<String>> facets() {
    return facets;
  }

  Dimension<Integer> months() {
    return months;
  }

  /** Where the numbers of each document begin; they end where the next one's begin. */
  int[] starts() {
    return starts;
  }

  /** The numbers of the values, one document's after the other's. */
  int[] numbers() {
    return numbers;
  }

  private void read(LeafReaderContext leaf) throws IOException {
    List<SortedSetDocValues> terms = new ArrayList<>();
    List<int[]> numbersOfTerms = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      terms.add(DocValues.getSortedSet(leaf.reader(), Filters.field(facet)));
      numbersOfTerms.add(numbers(terms.getLast(), facets.get(facet)));
    }
    int[] numbersOfMonths = new int[months.values().getLast() + 1];
    for (int i = 1; i < months.values().size(); i++)
      numbersOfMonths[months.values().get(i)] = months.first() + i;
    NumericDocValues month = month(leaf.reader());
    for (int document = 0; document < leaf.reader().maxDoc(); document++) {
      int end = starts[leaf.docBase + document];
      for (int i = 0; i < terms.size(); i++) {
        SortedSetDocValues values = terms.get(i);
        if (!values.advanceExact(document)) continue;
        numbers = ArrayUtil.grow(numbers, end + values.docValueCount() + 1);
        for (int j = 0; j < values.docValueCount(); j++)
          numbers[end++] = numbersOfTerms.get(i)[(int) values.nextOrd()];
      }
      numbers = ArrayUtil.grow(numbers, end + 1);
      numbers[end++] =
          month.advanceExact(document)
              ? numbersOfMonths[(int) month.longValue()]
              : months.number(FacetValues.UNDATED);
      starts[leaf.docBase + document + 1] = end;
    }
  }

  /** The numbers of a segment's terms. */
  private static int[] numbers(SortedSetDocValues terms, Dimension<String> dimension)
      throws IOException {
    int[] numbers = new int[(int) terms.getValueCount()];
    for (int i = 0; i < numbers.length; i++)
      numbers[i] = dimension.number(terms.lookupOrd(i).utf8ToString());
    return numbers;
  }

  private static List<String> terms(IndexReader reader, String field) throws IOException {
    TreeSet<String> terms = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      TermsEnum each = DocValues.getSortedSet(leaf.reader(), field).termsEnum();
      for (BytesRef term = each.next(); term != null; term = each.next())
        terms.add(term.utf8ToString());
    }
    return List.copyOf(terms);
  }

  private static List<Integer> months(IndexReader reader) throws IOException {
    BitSet months = new BitSet();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues month = month(leaf.reader());
      while (month.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) months.set((int) month.longValue());
    }
    return IntStream.concat(IntStream.of(FacetValues.UNDATED), months.stream()).boxed().toList();
  }

  private static NumericDocValues month(LeafReader leaf) throws IOException {
    return DocValues.getNumeric(leaf, Fields.MONTH.name());
  }
}
