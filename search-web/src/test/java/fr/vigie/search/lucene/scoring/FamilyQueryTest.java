package fr.vigie.search.lucene.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** A family ranks as Lucene's own query for synonyms does, whichever segments hold its words. */
class FamilyQueryTest {

  private static final String FIELD = "text";

  private static final List<String> TEXTS =
      List.of(
          "désigner un but",
          "la désignation désigner désignation",
          "rien",
          "désigné",
          "un texte plus long que les autres qui a la désignation une fois",
          "rien non plus");

  @Test
  void scoresAsSynonyms() throws IOException {
    try (Directory directory = index();
        DirectoryReader reader = DirectoryReader.open(directory)) {
      List<String> words = List.of("désignation", "désigner", "désigné");
      SynonymQuery.Builder synonyms = new SynonymQuery.Builder(FIELD);
      for (String word : words) synonyms.addTerm(new Term(FIELD, word));
      List<BytesRef> sorted = words.stream().map(BytesRef::new).sorted().toList();
      Query family = new FamilyQuery(FIELD, sorted, 2, 6, Double.MAX_VALUE);
      IndexSearcher searcher = new IndexSearcher(reader);
      List<String> expected = scores(searcher, synonyms.build());
      assertEquals(4, expected.size());
      assertEquals(expected, scores(searcher, family));
      ScoreDoc best = searcher.search(family, 1).scoreDocs[0];
      assertEquals(best.score, searcher.explain(family, best.doc).getValue());
    }
  }

  private static List<String> scores(IndexSearcher searcher, Query query) throws IOException {
    return Arrays.stream(searcher.search(new BoostQuery(query, 0.2f), 10).scoreDocs)
        .map(hit -> hit.doc + " " + hit.score)
        .toList();
  }

  private static Directory index() throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
      for (String text : TEXTS) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Store.NO));
        writer.addDocument(document);
        if (text.equals("rien") || text.contains("long")) writer.commit(); // ends a segment
      }
    }
    return directory;
  }
}
