package fr.vigie.index.documents;

import fr.vigie.enrichment.copies.NearCopies;
import fr.vigie.enrichment.copies.SharedWords;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** What the grouping of near copies reads of the articles of one reader. Not thread-safe. */
final class CopyArticles {

  private static final Set<String> WORDS = Set.of(Fields.TITLE.name(), Fields.BODY.name());

  /**
   * Pairs of words whose texts are kept, those used last: sixteen megabytes. Where two affairs that
   * are alike have many copies each, all of one are compared with all of the other.
   */
  private static final int PAIRS_KEPT = 1 << 20;

  private final DirectoryReader reader;
  private final StoredFields stored;

  /** The one used longest ago first. */
  private final Map<Integer, SharedWords> texts = new LinkedHashMap<>(1_024, 0.75f, true);

  private int pairsKept;

  CopyArticles(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /** Takes articles. */
  interface Visitor {

    /**
     * @param signature may be overwritten afterwards
     * @param group as it was written
     */
    void article(int document, BytesRef signature, long group) throws IOException;
  }

  /** All there are. */
  FixedBitSet all() {
    FixedBitSet all = new FixedBitSet(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (int document = 0; document < leaf.reader().maxDoc(); document++)
        if (live == null || live.get(document)) all.set(leaf.docBase + document);
    }
    return all;
  }

  /** Those of some ids that there are. */
  FixedBitSet of(Collection<String> ids) throws IOException {
    FixedBitSet found = new FixedBitSet(reader.maxDoc());
    BytesRef[] sorted = ids.stream().map(BytesRef::new).sorted().toArray(BytesRef[]::new);
    for (LeafReaderContext leaf : reader.leaves()) {
      if (leaf.reader().terms(Fields.ID.name()) == null) continue;
      TermsEnum terms = leaf.reader().terms(Fields.ID.name()).iterator();
      Bits live = leaf.reader().getLiveDocs();
      for (BytesRef id : sorted) {
        if (!terms.seekExact(id)) continue;
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int document = postings.docID();
          if (live == null || live.get(document)) found.set(leaf.docBase + document);
        }
      }
    }
    return found;
  }

  /** A number of each article's content, in the order of the index. */
  long[] ties(FixedBitSet which) throws IOException {
    long[] ties = new long[which.cardinality()];
    int next = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues hashes = leaf.reader().getBinaryDocValues(Fields.HASH.name());
      int document = next(which, leaf, leaf.docBase);
      for (;
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = next(which, leaf, document + 1)) {
        if (hashes.advanceExact(document - leaf.docBase))
          ties[next++] = number(hashes.binaryValue());
      }
    }
    return ties;
  }

  private static long number(BytesRef hash) {
    long number = 0;
    for (int i = hash.offset; i < hash.offset + hash.length; i++)
      number = 31 * number + hash.bytes[i];
    return number;
  }

  /** The next one of a segment, from a document on. */
  private static int next(FixedBitSet which, LeafReaderContext leaf, int from) {
    int end = leaf.docBase + leaf.reader().maxDoc();
    return from < end ? which.nextSetBit(from, end) : DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Goes through some of the articles, in the order of the index. */
  void visit(FixedBitSet which, Visitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues signatures = leaf.reader().getBinaryDocValues(Fields.SIGNATURE.name());
      NumericDocValues groups = leaf.reader().getNumericDocValues(Fields.COPIES.name());
      int document = next(which, leaf, leaf.docBase);
      for (;
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = next(which, leaf, document + 1)) {
        signatures.advanceExact(document - leaf.docBase);
        groups.advanceExact(document - leaf.docBase);
        visitor.article(document, signatures.binaryValue(), groups.longValue());
      }
    }
  }

  /** Takes ids. */
  interface IdVisitor {

    /**
     * @param id may be overwritten afterwards
     */
    void id(int document, BytesRef id) throws IOException;
  }

  /**
   * Goes through the ids of some articles, in no order. They are told by the dictionary: what is
   * stored of an article would have to be decompressed.
   */
  void visitIds(FixedBitSet which, IdVisitor visitor) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (next(which, leaf, leaf.docBase) == DocIdSetIterator.NO_MORE_DOCS) continue;
      TermsEnum ids = leaf.reader().terms(Fields.ID.name()).iterator();
      PostingsEnum postings = null;
      while (ids.next() != null) {
        postings = ids.postings(postings, PostingsEnum.NONE);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int document = leaf.docBase + postings.docID();
          if (which.get(document)) visitor.id(document, ids.term());
        }
      }
    }
  }

  /**
   * Compares the texts of articles.
   *
   * @param documents by the numbers the articles are known by
   */
  NearCopies.Texts texts(int[] documents) {
    return (one, other) -> words(documents[one]).copies(words(documents[other]));
  }

  private SharedWords words(int document) throws IOException {
    SharedWords known = texts.get(document);
    if (known != null) return known;
    Document article = stored.document(document, WORDS);
    SharedWords words =
        SharedWords.of(article.get(Fields.TITLE.name()), article.get(Fields.BODY.name()));
    texts.put(document, words);
    pairsKept += words.size();
    Iterator<SharedWords> eldest = texts.values().iterator();
    while (pairsKept > PAIRS_KEPT && texts.size() > 1) {
      pairsKept -= eldest.next().size();
      eldest.remove();
    }
    return words;
  }
}
