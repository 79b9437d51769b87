package fr.vigie.search.lucene.marks;

import fr.vigie.article.Zone;
import fr.vigie.schema.Fields;
import fr.vigie.schema.StoredArticle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** The fields that snippets come from, and what they say. */
final class MarkedFields {

  private static final String ZONES = Fields.ZONE_TEXT.name() + ".";

  private MarkedFields() {}

  /** The zones that a query looks into, else the body. */
  static List<String> bodies(Query marks) {
    Set<String> zones = new TreeSet<>();
    marks.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String field) {
            if (isZone(field)) zones.add(field);
            return true;
          }
        });
    return zones.isEmpty() ? List.of(Fields.BODY.name()) : List.copyOf(zones);
  }

  /** The kinds of zone that a query looks into. */
  static List<Zone.Kind> zones(Query marks) {
    return bodies(marks).stream()
        .filter(MarkedFields::isZone)
        .map(field -> Zone.Kind.of(field.substring(ZONES.length())))
        .toList();
  }

  static boolean isZone(String field) {
    return field.startsWith(ZONES);
  }

  /** A field's text, as it was indexed; null when the article has none. */
  static String text(Document document, String field) {
    if (!isZone(field)) return document.get(field);
    List<Zone> zones = StoredArticle.zones(document.getBinaryValue(Fields.DETAILS.name()));
    String text = Zone.text(zones, Zone.Kind.of(field.substring(ZONES.length())));
    return text.isEmpty() ? null : text;
  }
}
