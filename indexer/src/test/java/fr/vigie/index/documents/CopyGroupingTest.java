package fr.vigie.index.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.copies.CopySignature;
import fr.vigie.reading.SourceRecord;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An update finds the groups of copies that a build of the same articles finds. */
class CopyGroupingTest {

  private static final int STEPS = 25;
  private static final int WORDS = 90;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anUpdateGroupsAsABuildDoes(long seed) throws IOException {
    Random random = new Random(seed);
    Archive archive = new Archive();
    Set<Integer> sizes = new HashSet<>();
    try (Directory directory = new ByteBuffersDirectory()) {
      update(directory, archive, addSome(archive, random, 60));
      for (int step = 1; step <= STEPS; step++) {
        update(directory, archive, change(archive, random));
        Map<String, Long> groups = groups(directory);
        assertEquals(built(archive, random), groups, "seed " + seed + ", step " + step);
        sizes.add(new HashSet<>(groups.values()).size());
      }
    }
    assertTrue(sizes.size() > 3, "seed " + seed + ": the groups hardly changed");
  }

  @Test
  void anUpdateAmongAThousandFormLettersGroupsAsABuildDoes() throws IOException {
    Archive archive = new Archive();
    Random random = new Random(9);
    String letter =
        IntStream.range(0, 80).mapToObj(i -> "terme" + i).collect(Collectors.joining(" "));
    for (int i = 0; i < 1_100; i++) archive.put("l" + i, letter + " numéro" + i);
    try (Directory directory = new ByteBuffersDirectory()) {
      update(directory, archive, archive.articles.keySet());
      archive.put("l7", letter + " numéro sept");
      archive.articles.remove("l8");
      archive.put("other", letter.substring(letter.length() / 2) + " tout autre chose suit ici");
      update(directory, archive, Set.of("l7", "l8", "other"));
      assertEquals(built(archive, random), groups(directory));
    }
  }

  /** The articles there are, by id. */
  private static final class Archive {
    private final Map<String, RawArticle> articles = new TreeMap<>();
    private int next;

    String newId() {
      return "a" + next++;
    }

    void put(String id, String text) {
      articles.put(id, new RawArticle(id, "file", "Titre " + id, text, List.of(), Given.NOTHING));
    }
  }

  /** Adds, changes and deletes some articles; returns their ids. */
  private static Set<String> change(Archive archive, Random random) {
    Set<String> ids = addSome(archive, random, random.nextInt(4));
    for (int i = random.nextInt(5); i > 0 && !archive.articles.isEmpty(); i--) {
      String id = any(archive, random);
      ids.add(id);
      if (random.nextBoolean()) archive.articles.remove(id);
      else archive.put(id, text(archive, random));
    }
    return ids;
  }

  private static Set<String> addSome(Archive archive, Random random, int count) {
    Set<String> ids = new TreeSet<>();
    for (int i = 0; i < count; i++) {
      String id = archive.newId();
      archive.put(id, text(archive, random));
      ids.add(id);
    }
    return ids;
  }

  /**
   * New, or another article's with anything from none to most of its words changed, or the halves
   * of two.
   */
  private static String text(Archive archive, Random random) {
    int kind = random.nextInt(8);
    if (kind < 2 || archive.articles.size() < 2) return words(random, random.nextInt(WORDS));
    String one = archive.articles.get(any(archive, random)).text();
    String other = archive.articles.get(any(archive, random)).text();
    if (kind == 2)
      return one.substring(one.length() / 2) + " " + other.substring(other.length() / 2);
    return edited(one, random.nextDouble() * 0.7, random);
  }

  private static String edited(String text, double share, Random random) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    words.replaceAll(word -> random.nextDouble() < share ? word(random) : word);
    return String.join(" ", words);
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
  }

  private static String word(Random random) {
    return "mot" + random.nextInt(3_000);
  }

  private static String any(Archive archive, Random random) {
    return List.copyOf(archive.articles.keySet()).get(random.nextInt(archive.articles.size()));
  }

  private static void update(Directory directory, Archive archive, Collection<String> ids)
      throws IOException {
    boolean first = !DirectoryReader.indexExists(directory);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (String id : ids) {
        RawArticle article = archive.articles.get(id);
        if (article == null) writer.deleteDocuments(new Term(Fields.ID.name(), id));
        else writer.updateDocument(new Term(Fields.ID.name(), id), document(article));
      }
      if (first) {
        CopyGrouping.run(writer);
        return;
      }
      try (DirectoryReader before = DirectoryReader.open(directory)) {
        CopyGrouping.run(writer, new ArticleIndexing.Changes(before, Set.copyOf(ids)));
      }
    }
  }

  private static Map<String, Long> built(Archive archive, Random random) throws IOException {
    List<RawArticle> articles = new ArrayList<>(archive.articles.values());
    Collections.shuffle(articles, random);
    try (Directory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (RawArticle article : articles) writer.addDocument(document(article));
        CopyGrouping.run(writer);
      }
      return groups(directory);
    }
  }

  private static Map<String, Long> groups(Directory directory) throws IOException {
    Map<String, Long> groups = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      CopyArticles articles = new CopyArticles(reader);
      Map<Integer, String> ids = new HashMap<>();
      articles.visitIds(articles.all(), (document, id) -> ids.put(document, id.utf8ToString()));
      articles.visit(
          articles.all(), (document, signature, group) -> groups.put(ids.get(document), group));
    }
    return groups;
  }

  private static Document document(RawArticle article) {
    Document document = new Document();
    document.add(new StringField(Fields.ID.name(), article.id(), Store.YES));
    document.add(new StoredField(Fields.TITLE.name(), article.title()));
    document.add(new StoredField(Fields.BODY.name(), article.text()));
    String hash = SourceRecord.of(article).contentHash();
    document.add(new BinaryDocValuesField(Fields.HASH.name(), new BytesRef(hash)));
    byte[] signature = CopySignature.of(article).bytes();
    document.add(new BinaryDocValuesField(Fields.SIGNATURE.name(), new BytesRef(signature)));
    document.add(new NumericDocValuesField(Fields.COPIES.name(), 0));
    return document;
  }
}
