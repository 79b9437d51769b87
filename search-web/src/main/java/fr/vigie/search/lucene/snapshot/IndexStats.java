package fr.vigie.search.lucene.snapshot;

import fr.vigie.schema.Fields;
import fr.vigie.search.Stats;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector.Type;

/** Counts what a snapshot holds. */
public final class IndexStats {

  private IndexStats() {}

  /** The counts of what can be found in a snapshot. */
  public static Stats of(Snapshot snapshot) throws IOException {
    int documents = snapshot.reader().numDocs();
    int dated = snapshot.searcher().count(new FieldExistsQuery(Fields.FIRST_DAY.name()));
    return new Stats(
        snapshot.generation(),
        snapshot.created().toString(),
        documents,
        documents - dated,
        snapshot.bytes(),
        snapshot.languages(),
        first(snapshot, LongField.newSortField(Fields.FIRST_DAY.name(), false, Type.MIN)),
        first(snapshot, LongField.newSortField(Fields.LAST_DAY.name(), true, Type.MAX)));
  }

  /**
   * The first day in an order; what the index keeps of all days knows those of deleted articles.
   */
  private static String first(Snapshot snapshot, SortField order) throws IOException {
    Query dated = new FieldExistsQuery(order.getField());
    ScoreDoc[] found = snapshot.searcher().search(dated, 1, new Sort(order)).scoreDocs;
    if (found.length == 0) return "";
    return LocalDate.ofEpochDay((Long) ((FieldDoc) found[0]).fields[0]).toString();
  }
}
