package fr.vigie.search;

import fr.vigie.schema.Fields;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.NumericUtils;

/** Counts what a snapshot holds. */
final class IndexStats {

  private IndexStats() {}

  static Stats of(Snapshot snapshot) throws IOException {
    int documents = snapshot.reader().numDocs();
    int dated = snapshot.searcher().count(new FieldExistsQuery(Fields.FIRST_DAY.name()));
    return new Stats(
        snapshot.generation(),
        snapshot.created().toString(),
        documents,
        documents - dated,
        snapshot.bytes(),
        snapshot.languages(),
        day(PointValues.getMinPackedValue(snapshot.reader(), Fields.FIRST_DAY.name())),
        day(PointValues.getMaxPackedValue(snapshot.reader(), Fields.LAST_DAY.name())));
  }

  private static String day(byte[] packed) {
    return packed == null
        ? ""
        : LocalDate.ofEpochDay(NumericUtils.sortableBytesToLong(packed, 0)).toString();
  }

  static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) bytes += directory.fileLength(file);
    return bytes;
  }
}
