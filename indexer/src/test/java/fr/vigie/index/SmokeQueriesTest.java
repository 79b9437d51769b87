package fr.vigie.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.vigie.article.RawArticle;
import fr.vigie.index.documents.SchemaFields;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation that opens, but does not answer as it should, is not published. */
class SmokeQueriesTest {

  @TempDir Path temp;

  @Test
  void aFieldThatTheSchemaDoesNotHaveStopsTheRun() throws IOException {
    assertTrue(
        failure("stray", Set.of("id", "text", "hash", "file"))
            .contains("the schema has no field stray"));
  }

  @Test
  void aFieldThatIsMissingStopsTheRun() throws IOException {
    Set<String> fields = Set.of("id", "text", "hash", "file", "title");
    assertTrue(failure("", fields).contains("the field title is missing"));
  }

  @Test
  void countsThatDoNotAddUpStopTheRun() throws IOException {
    String failure = failure("file", Set.of("id", "text", "hash", "file"));
    assertTrue(
        failure.contains("the values of file add up to 4 documents where there are 2"), failure);
  }

  @Test
  void deletedArticlesAreNotAskedFor() throws IOException {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    Archive archive = Archive.numbered(300);
    index.build(archive);
    for (int i = 0; i < 140; i++) archive.remove("a%04d".formatted(i));
    JobReport report = index.update(archive);
    assertEquals(JobReport.Status.PUBLISHED, report.status(), report.toText());
    assertEquals(160, report.breakdown().fields().get("text").get("dépêche").after());
    assertEquals(300, report.breakdown().fields().get("text").get("dépêche").before());
  }

  private String failure(String extra, Set<String> fields) throws IOException {
    IndexFolder index = new IndexFolder(temp.resolve("index"));
    index.build(Archive.of("a", "un"));
    Map<String, String> before = index.texts();
    IndexJob job = new IndexJob(index.dir(), new Odd(extra, fields), JobOptions.defaults());
    JobReport report = job.build(Archive.of("a", "un", "b", "deux"));
    assertEquals(1, report.exitStatus());
    assertEquals(before, index.texts());
    assertTrue(index.tidy());
    return report.failure();
  }

  /** Gives each document one more value. */
  private static final class Odd extends PlainIndexing {

    private final String extra;
    private final Set<String> names;

    Odd(String extra, Set<String> names) {
      super("odd");
      this.extra = extra;
      this.names = names;
    }

    @Override
    public Document document(RawArticle raw, String contentHash) {
      Document document = super.document(raw, contentHash);
      if (!extra.isEmpty()) document.add(new StringField(extra, "another", Store.NO));
      return document;
    }

    @Override
    public SchemaFields fields() {
      return new SchemaFields(names, names, "file", List.of("text"));
    }
  }
}
