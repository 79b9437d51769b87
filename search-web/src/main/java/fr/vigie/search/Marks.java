package fr.vigie.search;

import fr.vigie.article.Zone;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.EnumMap;
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
final class Marks {

  /** Marks nothing. */
  static final Query NONE = new MatchNoDocsQuery("nothing to mark");

  private final DirectoryReader reader;
  private final TextPlaces places;

  Marks(DirectoryReader reader, TextPlaces places) {
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
  record Marked(Document stored, String title, List<String> snippets) {}

  /**
   * The articles of a list, in its order.
   *
   * @param snippets at most so many of each
   */
  List<Marked> list(Query query, int[] documents, int snippets) throws IOException {
    if (documents.length == 0) return List.of();
    return page(query).list(documents, MarkedFields.bodies(query), snippets);
  }

  /** The zones of an article that a query looks into, each kind whole, escaped, with marks. */
  Map<Zone.Kind, String> zones(Query query, int document) throws IOException {
    Map<Zone.Kind, String> marked = new EnumMap<>(Zone.Kind.class);
    MarkedPage page = page(query);
    for (Zone.Kind kind : MarkedFields.zones(query)) {
      String text = page.whole(Fields.zoneText(kind), document);
      if (!text.isEmpty()) marked.put(kind, text);
    }
    return marked;
  }

  /** The whole text of an article, escaped, with marks. */
  String body(Query query, int document) throws IOException {
    return page(query).whole(Fields.BODY.name(), document);
  }

  private MarkedPage page(Query query) throws IOException {
    return new MarkedPage(reader.storedFields(), new PlacedMatches(reader, places, query));
  }
}
