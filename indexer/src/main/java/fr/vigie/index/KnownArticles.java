package fr.vigie.index;

import fr.vigie.article.RawArticle;
import fr.vigie.index.documents.ArticleIndexing;
import fr.vigie.index.sources.FileContents;
import fr.vigie.reading.FileStamp;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The articles a generation holds: of each its id, the hash of its content and its file. */
final class KnownArticles {

  /**
   * @param hash empty when the index has none
   */
  record Known(String hash, String file) {}

  private final Map<String, Known> byId = new HashMap<>();

  private KnownArticles() {}

  static KnownArticles load(DirectoryReader reader, ArticleIndexing indexing) throws IOException {
    KnownArticles known = new KnownArticles();
    for (LeafReaderContext leaf : reader.leaves()) known.addLeaf(leaf.reader(), indexing);
    return known;
  }

  int size() {
    return byId.size();
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** Whether there is nothing to change in an article that was read. */
  boolean has(RawArticle raw, String hash) {
    return new Known(hash, raw.file()).equals(byId.get(raw.id()));
  }

  /** Whether there is nothing to change in an article that a file is known to hold. */
  boolean has(FileContents.Key article, FileStamp file) {
    Known known = byId.get(article.id());
    return known != null && known.hash.equals(article.contentHash()) && file.holds(known.file);
  }

  /** Those the source no longer has, by id, so that two runs delete in the same order. */
  SortedMap<String, Known> without(Predicate<String> seen) {
    SortedMap<String, Known> vanished = new TreeMap<>();
    byId.forEach(
        (id, known) -> {
          if (!seen.test(id)) vanished.put(id, known);
        });
    return vanished;
  }

  private void addLeaf(LeafReader leaf, ArticleIndexing indexing) throws IOException {
    String[] ids = ids(leaf, indexing.idField());
    String[] hashes = values(leaf, indexing.hashField());
    String[] files = values(leaf, indexing.fileField());
    for (int doc = 0; doc < ids.length; doc++) {
      if (ids[doc] != null) byId.put(ids[doc], new Known(text(hashes[doc]), text(files[doc])));
    }
  }

  /** Id of each document; null for the deleted. */
  private static String[] ids(LeafReader leaf, String field) throws IOException {
    String[] ids = new String[leaf.maxDoc()];
    Terms terms = leaf.terms(field);
    if (terms == null) return ids;
    Bits live = leaf.getLiveDocs();
    PostingsEnum postings = null;
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      String id = each.term().utf8ToString();
      postings = each.postings(postings, PostingsEnum.NONE);
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) ids[doc] = id;
      }
    }
    return ids;
  }

  private static String[] values(LeafReader leaf, String field) throws IOException {
    String[] values = new String[leaf.maxDoc()];
    BinaryDocValues binary = leaf.getBinaryDocValues(field);
    if (binary != null) {
      while (binary.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        values[binary.docID()] = binary.binaryValue().utf8ToString();
      }
      return values;
    }
    SortedDocValues sorted = leaf.getSortedDocValues(field);
    if (sorted == null) return values;
    String[] distinct = new String[sorted.getValueCount()];
    while (sorted.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int ord = sorted.ordValue();
      if (distinct[ord] == null) distinct[ord] = sorted.lookupOrd(ord).utf8ToString();
      values[sorted.docID()] = distinct[ord];
    }
    return values;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
