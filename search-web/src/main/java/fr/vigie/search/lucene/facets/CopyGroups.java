package fr.vigie.search.lucene.facets;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Which articles of a snapshot are near copies of each other. Immutable. */
public final class CopyGroups {

  /** As if no article had a copy. */
  public static final CopyGroups NONE = new CopyGroups(new int[0], 0);

  private final int[] groups;

  /** Where the documents of each group begin, by group; they end where the next one's begin. */
  private final int[] begins;

  /** The documents of groups, one group after the other, each in the order of the index. */
  private final int[] documents;

  private CopyGroups(int[] groups, int size) {
    this.groups = groups;
    begins = new int[size + 2];
    for (int group : groups) if (group != 0) begins[group + 1]++;
    for (int group = 1; group <= size; group++) begins[group + 1] += begins[group];
    documents = new int[begins[size + 1]];
    int[] places = places();
    for (int document = 0; document < groups.length; document++)
      if (groups[document] != 0) documents[places[document]] = document;
  }

  /** The groups as indexing found them. */
  public static CopyGroups of(IndexReader reader) throws IOException {
    int[] groups = new int[reader.maxDoc()];
    Map<Long, Integer> numbers = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues written = leaf.reader().getNumericDocValues(Fields.COPIES.name());
      if (written == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      while (written.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int document = written.docID();
        if (written.longValue() == 0 || live != null && !live.get(document)) continue;
        groups[leaf.docBase + document] =
            numbers.computeIfAbsent(written.longValue(), group -> numbers.size() + 1);
      }
    }
    return numbers.isEmpty() ? NONE : new CopyGroups(groups, numbers.size());
  }

  /** Whether each article stands for itself. */
  public boolean isEmpty() {
    return groups.length == 0;
  }

  /** How many groups there are; their numbers begin with 1. */
  public int size() {
    return begins.length - 2;
  }

  /** The number of a document's group, 0 when it stands alone. */
  public int of(int document) {
    return groups.length == 0 ? 0 : groups[document];
  }

  /** An article and its copies; empty when there is no such article. */
  public Optional<Query> query(IndexSearcher searcher, String id) throws IOException {
    Query itself = new TermQuery(new Term(Fields.ID.name(), id));
    TopDocs found = searcher.search(itself, 1);
    if (found.scoreDocs.length == 0) return Optional.empty();
    Set<BytesRef> ids = new HashSet<>(Set.of(new BytesRef(id)));
    for (int copy : copies(found.scoreDocs[0].doc)) {
      String other =
          searcher.storedFields().document(copy, Set.of(Fields.ID.name())).get(Fields.ID.name());
      ids.add(new BytesRef(other));
    }
    return Optional.of(new ConstantScoreQuery(new TermInSetQuery(Fields.ID.name(), ids)));
  }

  /**
   * The place of each document in an order in which copies stand together: group after group from
   * 0, then the articles that stand alone, each in the order of the index.
   */
  int[] places() {
    int[] next = begins.clone();
    int[] places = new int[groups.length];
    int alone = begin(size() + 1);
    for (int document = 0; document < groups.length; document++)
      places[document] = groups[document] == 0 ? alone++ : next[groups[document]]++;
    return places;
  }

  /** Where a group begins in that order; it ends where the next begins, or the articles alone. */
  int begin(int group) {
    return begins[group];
  }

  /** The other documents of a document's group, in the order of the index. */
  public int[] copies(int document) {
    int group = of(document);
    if (group == 0) return new int[0];
    return Arrays.stream(documents, begins[group], begins[group + 1])
        .filter(other -> other != document)
        .toArray();
  }

  @Override
  public String toString() {
    return size() + " groups of copies";
  }
}
