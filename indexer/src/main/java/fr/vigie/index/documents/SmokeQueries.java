package fr.vigie.index.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Asks a new generation a few questions before anybody else does: has it the schema's fields and no
 * other, does each of them answer, and do the counts of the field that each document has add up.
 */
public final class SmokeQueries {

  /** A term of a live document is looked for among so many. */
  private static final int TERMS_TRIED = 10_000;

  private final DirectoryReader reader;
  private final SchemaFields schema;
  private final IndexSearcher searcher;
  private final List<String> problems = new ArrayList<>();

  private SmokeQueries(DirectoryReader reader, SchemaFields schema) {
    this.reader = reader;
    this.schema = schema;
    this.searcher = new IndexSearcher(reader);
  }

  /** What is wrong, one line each; none when all answers are as they should be. */
  public static List<String> problems(DirectoryReader reader, SchemaFields schema)
      throws IOException {
    SmokeQueries queries = new SmokeQueries(reader, schema);
    queries.fields();
    queries.partition();
    return queries.problems;
  }

  private void fields() throws IOException {
    FieldInfos infos = FieldInfos.getMergedFieldInfos(reader);
    for (String field : schema.everywhere()) {
      if (infos.fieldInfo(field) == null) problems.add("the field " + field + " is missing");
    }
    for (FieldInfo info : infos) {
      if (!schema.all().contains(info.name)) problems.add("the schema has no field " + info.name);
      else ask(info);
    }
  }

  private void ask(FieldInfo info) throws IOException {
    if (info.getIndexOptions() != IndexOptions.NONE) {
      Term term = liveTerm(info.name);
      if (term != null) requireAnswer(info.name, new TermQuery(term));
    }
    if (info.getPointDimensionCount() == 1 && info.getPointNumBytes() == Long.BYTES) {
      requireAnswer(info.name, LongPoint.newRangeQuery(info.name, Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }

  private void requireAnswer(String field, Query query) throws IOException {
    if (searcher.search(query, 1).scoreDocs.length > 0) return;
    boolean allDeleted = reader.hasDeletions() && !(query instanceof TermQuery);
    if (!allDeleted) problems.add("the field " + field + " does not answer");
  }

  /** The sum of the counts of all its values is the number of documents. */
  private void partition() throws IOException {
    String field = schema.partition();
    if (field.isEmpty()) return;
    long sum = 0;
    for (String value : FieldCounts.of(reader, field).keySet()) {
      sum += searcher.count(new TermQuery(new Term(field, value)));
    }
    if (sum == reader.numDocs()) return;
    problems.add(
        "the values of "
            + field
            + " add up to "
            + sum
            + " documents where there are "
            + reader.numDocs());
  }

  /**
   * A term by which a document can be found; null when the first ones are all of deleted documents.
   */
  private Term liveTerm(String field) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) continue;
      TermsEnum each = terms.iterator();
      for (int tried = 0; tried < TERMS_TRIED && each.next() != null; tried++) {
        if (isLive(leaf.reader(), each)) return new Term(field, BytesRef.deepCopyOf(each.term()));
      }
    }
    return null;
  }

  private static boolean isLive(LeafReader leaf, TermsEnum term) throws IOException {
    if (leaf.getLiveDocs() == null) return true;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (leaf.getLiveDocs().get(doc)) return true;
    }
    return false;
  }
}
