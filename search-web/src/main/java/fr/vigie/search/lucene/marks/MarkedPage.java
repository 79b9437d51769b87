package fr.vigie.search.lucene.marks;

import fr.vigie.article.Zone;
import fr.vigie.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;

/**
 * The articles of one page: titles whole and texts in snippets, marked in one pass that reads what
 * is stored of each article once. Made for each page; not for several threads.
 */
final class MarkedPage {

  private static final Set<String> STORED =
      Set.of(Fields.ID.name(), Fields.TITLE.name(), Fields.BODY.name(), Fields.CARD.name());

  private static final Set<String> STORED_WITH_ZONES =
      Set.of(
          Fields.ID.name(),
          Fields.TITLE.name(),
          Fields.BODY.name(),
          Fields.CARD.name(),
          Fields.DETAILS.name());

  private final StoredFields articles;
  private final PlacedMatches matches;
  private final FieldMarker title;
  private final FieldMarker text;

  MarkedPage(StoredFields articles, PlacedMatches matches) {
    this.articles = articles;
    this.matches = matches;
    this.title = FieldMarker.whole(Fields.TITLE.name(), matches);
    this.text = FieldMarker.whole(Fields.BODY.name(), matches);
  }

  /**
   * Articles with their titles whole and so many snippets at most.
   *
   * @param bodies the fields that snippets come from
   */
  List<Marks.Marked> list(int[] documents, List<String> bodies, int snippets) throws IOException {
    List<FieldMarker> texts = new ArrayList<>();
    if (snippets > 0)
      for (String body : bodies) texts.add(FieldMarker.snippets(body, matches, snippets));
    List<Marks.Marked> marked = new ArrayList<>(documents.length);
    for (int document : documents) {
      Document stored = read(document, bodies);
      List<String> pieces = new ArrayList<>(snippets);
      for (FieldMarker each : texts) pieces.addAll(marked(each, stored));
      List<String> shown = List.copyOf(pieces.subList(0, Math.min(snippets, pieces.size())));
      marked.add(new Marks.Marked(stored, heading(stored), shown));
    }
    return marked;
  }

  /**
   * An article.
   *
   * @param kinds the zones that are written too, where they say something
   */
  Marks.Whole whole(int document, List<Zone.Kind> kinds) throws IOException {
    Document stored = lookAt(document, articles.document(document));
    Map<Zone.Kind, String> zones = new EnumMap<>(Zone.Kind.class);
    for (Zone.Kind kind : kinds) {
      String zone = first(marked(FieldMarker.whole(Fields.zoneText(kind), matches), stored));
      if (!zone.isEmpty()) zones.put(kind, zone);
    }
    return new Marks.Whole(stored, heading(stored), first(marked(text, stored)), zones);
  }

  /** The title, or the first words of an article that has none. */
  private String heading(Document stored) throws IOException {
    if (!stored.get(Fields.TITLE.name()).isEmpty()) return first(marked(title, stored));
    FirstWords words = FirstWords.of(stored.get(Fields.BODY.name()));
    return first(text.marked(words.text())) + words.ending();
  }

  private Document read(int document, List<String> bodies) throws IOException {
    boolean zones = bodies.stream().anyMatch(MarkedFields::isZone);
    return lookAt(document, articles.document(document, zones ? STORED_WITH_ZONES : STORED));
  }

  private Document lookAt(int document, Document stored) throws IOException {
    matches.lookAt(document, stored);
    return stored;
  }

  private static List<String> marked(FieldMarker marker, Document stored) throws IOException {
    return marker.marked(MarkedFields.text(stored, marker.field()));
  }

  private static String first(List<String> pieces) {
    return pieces.isEmpty() ? "" : pieces.getFirst();
  }
}
