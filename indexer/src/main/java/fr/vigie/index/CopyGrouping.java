package fr.vigie.index;

import fr.vigie.enrichment.NearCopies;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Groups the near copies of a generation before it is committed: reads every article's signature,
 * finds the groups anew and writes the number of each article's group where it has changed.
 *
 * <p>An update does the same as a build, so that both give the same groups whatever came, changed
 * or went, and a rolled-back generation has its own. All signatures are compared at once in memory,
 * which costs a small part of what indexing them did; the groups are numbers in doc values, which
 * Lucene changes without writing the articles again.
 */
public final class CopyGrouping {

  private static final Set<String> ID = Set.of(Fields.ID.name());

  private final NearCopies copies;
  private long[] groups;
  private int next;

  private CopyGrouping(int articles) {
    copies = new NearCopies(articles);
  }

  /**
   * @param writer of this schema's documents; it is left open and uncommitted
   */
  public static void run(IndexWriter writer) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      CopyGrouping grouping = new CopyGrouping(reader.numDocs());
      for (LeafReaderContext leaf : reader.leaves()) grouping.read(leaf.reader());
      grouping.groups = grouping.copies.groups();
      for (LeafReaderContext leaf : reader.leaves()) grouping.write(leaf.reader(), writer);
    }
  }

  private void read(LeafReader leaf) throws IOException {
    BinaryDocValues signatures = leaf.getBinaryDocValues(Fields.SIGNATURE.name());
    if (signatures == null) return;
    Bits live = leaf.getLiveDocs();
    while (signatures.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(signatures.docID())) continue;
      BytesRef signature = signatures.binaryValue();
      copies.add(signature.bytes, signature.offset);
    }
  }

  /** Goes through the articles as {@link #read} did. */
  private void write(LeafReader leaf, IndexWriter writer) throws IOException {
    NumericDocValues written = leaf.getNumericDocValues(Fields.COPIES.name());
    if (written == null) return;
    StoredFields stored = leaf.storedFields();
    Bits live = leaf.getLiveDocs();
    while (written.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(written.docID())) continue;
      long group = groups[next++];
      if (written.longValue() == group) continue;
      String id = stored.document(written.docID(), ID).get(Fields.ID.name());
      writer.updateNumericDocValue(new Term(Fields.ID.name(), id), Fields.COPIES.name(), group);
    }
  }
}
