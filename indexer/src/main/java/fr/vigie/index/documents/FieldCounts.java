package fr.vigie.index.documents;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Counts the documents of each value of a field, without the deleted. */
public final class FieldCounts {

  private FieldCounts() {}

  /** By field, then by value. */
  public static Map<String, Map<String, Long>> of(DirectoryReader reader, List<String> fields)
      throws IOException {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (String field : fields) counts.put(field, of(reader, field));
    return counts;
  }

  static Map<String, Long> of(DirectoryReader reader, String field) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) add(leaf.reader(), field, counts);
    return counts;
  }

  private static void add(LeafReader leaf, String field, Map<String, Long> counts)
      throws IOException {
    Terms terms = leaf.terms(field);
    if (terms == null) return;
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      long live = leaf.getLiveDocs() == null ? each.docFreq() : live(each, leaf.getLiveDocs());
      if (live > 0) counts.merge(each.term().utf8ToString(), live, Long::sum);
    }
  }

  private static long live(TermsEnum term, Bits live) throws IOException {
    long count = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (live.get(doc)) count++;
    }
    return count;
  }
}
