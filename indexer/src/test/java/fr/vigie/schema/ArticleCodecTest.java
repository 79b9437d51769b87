package fr.vigie.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** What is stored is read as it was written, wherever it stands among other articles. */
class ArticleCodecTest {

  private static final List<String> WORDS = List.of("le", "navire", "arme", "été", "日本", "F-35");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void articlesOfAnyLengthComeBackInAnyOrder() throws IOException {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; i < 400; i++) texts.add(text(random.nextInt(2_000)));
    texts.add(text(100_000));
    texts.add(text(3));
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, texts);
      try (DirectoryReader reader = DirectoryReader.open(directory);
          CheckIndex check = new CheckIndex(directory)) {
        StoredFields stored = reader.storedFields();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) order.add(i);
        Collections.shuffle(order, random);
        for (int i : order) {
          Document article = stored.document(i);
          String written = texts.get(article.getField("number").numericValue().intValue());
          assertTrue(written.equals(article.get("text")), "article " + i + ", seed " + seed);
        }
        assertEquals(0, check.checkIndex().totLoseDocCount);
      }
    }
  }

  @Test
  void lucenesServiceFindsItByTheNameThatIndexesHold() {
    assertEquals(ArticleCodec.class, Codec.forName(new ArticleCodec().getName()).getClass());
  }

  /** In several segments, which are then made one. */
  private void write(Directory directory, List<String> texts) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCodec(new ArticleCodec());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        Document document = new Document();
        document.add(new StoredField("number", i));
        document.add(new StoredField("text", texts.get(i)));
        writer.addDocument(document);
        if (i % 100 == 99) writer.flush();
      }
      writer.forceMerge(1);
    }
  }

  private String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++)
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(100)).append(' ');
    return text.toString();
  }
}
