package fr.vigie.search.lucene.marks;

import fr.vigie.article.Zone;
import fr.vigie.search.lucene.limits.Deadline;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * Marks what matched, from the positions the search itself matched at: a mark is a match and a
 * match is a mark. For one snapshot; safe for use by several threads.
 */
public final class Marks {

  /** Marks nothing. */
  public static final Query NONE = new MatchNoDocsQuery("nothing to mark");

  private final DirectoryReader reader;
  private final TextPlaces places;

  public Marks(DirectoryReader reader, TextPlaces places) {
    this.reader = reader;
    this.places = places;
  }

  /**
   * An article of a list.
   *
   * @param stored its id, title, body and card
   * @param title the whole title, escaped, with marks
   * @param snippets the best pieces of its text, escaped, with marks; without a match in it, its
   *     beginning
   */
  public record Marked(Document stored, String title, List<String> snippets) {}

  /**
   * The articles of a list, in its order.
   *
   * @param snippets at most so many of each
   * @param deadline of the search that shows them
   */
  public List<Marked> list(Query query, int[] documents, int snippets, Deadline deadline)
      throws IOException {
    if (documents.length == 0) return List.of();
    try (PlacedMatches matches = matches(query, deadline)) {
      return page(matches).list(documents, MarkedFields.bodies(query), snippets);
    }
  }

  /**
   * An article whole, everything escaped, with marks.
   *
   * @param stored all that is stored of it
   * @param zones those that the query looks into, each kind's texts together
   */
  public record Whole(Document stored, String title, String text, Map<Zone.Kind, String> zones) {}

  /** An article with its title, its text and its zones. */
  public Whole whole(Query query, int document) throws IOException {
    try (PlacedMatches matches = matches(query, Deadline.NEVER)) {
      return page(matches).whole(document, MarkedFields.zones(query));
    }
  }

  private PlacedMatches matches(Query query, Deadline deadline) throws IOException {
    return new PlacedMatches(reader, places, query, deadline);
  }

  private MarkedPage page(PlacedMatches matches) throws IOException {
    return new MarkedPage(reader.storedFields(), matches);
  }
}
