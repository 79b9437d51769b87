package fr.vigie.search;

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
final class CopyGroups {

  /** As if no article had a copy. */
  static final CopyGroups NONE = new CopyGroups(new int[0], 0);

  private final int[] groups;

  /** The documents of each group, by group; of no group there are none. */
  private final int[][] members;

  private CopyGroups(int[] groups, int size) {
    this.groups = groups;
    int[] sizes = new int[size + 1];
    for (int group : groups) sizes[group]++;
    members = new int[size + 1][];
    members[0] = new int[0];
    for (int group = 1; group <= size; group++) members[group] = new int[sizes[group]];
    for (int document = groups.length - 1; document >= 0; document--) {
      int group = groups[document];
      if (group != 0) members[group][--sizes[group]] = document;
    }
  }

  /** The groups as indexing found them. */
  static CopyGroups of(IndexReader reader) throws IOException {
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

  boolean isEmpty() {
    return groups.length == 0;
  }

  /** How many groups there are; their numbers begin with 1. */
  int size() {
    return members.length - 1;
  }

  /** The number of a document's group, 0 when it stands alone. */
  int of(int document) {
    return groups.length == 0 ? 0 : groups[document];
  }

  /** An article and its copies; empty when there is no such article. */
  Optional<Query> query(IndexSearcher searcher, String id) throws IOException {
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

  /** The documents of a group, in the order of the index; not to be changed. */
  int[] members(int group) {
    return members[group];
  }

  /** The other documents of a document's group, in the order of the index. */
  int[] copies(int document) {
    return Arrays.stream(members(of(document))).filter(other -> other != document).toArray();
  }

  @Override
  public String toString() {
    return size() + " groups of copies";
  }
}
