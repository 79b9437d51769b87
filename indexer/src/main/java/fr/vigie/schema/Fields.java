package fr.vigie.schema;

import fr.vigie.article.Zone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields of the index. */
public final class Fields {

  /** Raised whenever a field is added, removed or written otherwise. */
  public static final int VERSION = 6;

  /** How a field is kept. */
  public enum Kind {
    /** One exact term, stored. */
    KEY,
    /** One value a document, read by jobs, not searched. */
    BOOKKEEPING,
    /** Exact terms, counted as a facet. */
    FACET,
    /** Analyzed in the article's language, with positions, stored. */
    TEXT,
    /** A whole number, filtered by range and sorted. */
    NUMBER,
    /** Kept to be shown, not searched. */
    STORED
  }

  /**
   * A field.
   *
   * @param name its name in the index
   * @param kind how it is kept
   * @param purpose why it is there
   */
  public record Field(String name, Kind kind, String purpose) {}

  public static final Field ID = new Field("id", Kind.KEY, "names the article; one document an id");
  public static final Field FILE =
      new Field("file", Kind.BOOKKEEPING, "the file it came from, so that an update can delete");
  public static final Field HASH =
      new Field("hash", Kind.BOOKKEEPING, "content hash, so that an update sees what changed");
  public static final Field TITLE =
      new Field("title", Kind.TEXT, "searched, weighs more than the body, marked");
  public static final Field BODY =
      new Field("body", Kind.TEXT, "the article's own text: searched, marked, shown");
  public static final Field COUNTRY =
      new Field("country", Kind.FACET, "ISO codes of what the article is about");
  public static final Field TOPIC = new Field("topic", Kind.FACET, "ids of the lexicon's topics");
  public static final Field LANG =
      new Field("lang", Kind.FACET, "ISO 639-1 code; names the chain of its text");
  public static final Field SOURCE = new Field("source", Kind.FACET, "site or organisation");
  public static final Field PROVENANCE =
      new Field("provenance", Kind.FACET, "what it says of how it was made");

  /** A zone's own text, apart from the article's. */
  public static final Field ZONE_TEXT =
      new Field(
          "zone.text",
          Kind.TEXT,
          "one field for each kind of zone, searched and marked on request only; shown from details");

  public static final Field ZONE = new Field("zone", Kind.KEY, "kinds of zone around its text");
  public static final Field FIRST_DAY =
      new Field(
          "date.first",
          Kind.NUMBER,
          "first day its date can mean, days since 1970; absent when undated");
  public static final Field LAST_DAY =
      new Field("date.last", Kind.NUMBER, "last day its date can mean");
  public static final Field MONTH =
      new Field(
          "date.month",
          Kind.NUMBER,
          "month of its first day, months since year 0, for the histogram");
  public static final Field SIGNATURE =
      new Field("copy.signature", Kind.BOOKKEEPING, "tells near copies: CopySignature's bytes");
  public static final Field COPIES =
      new Field(
          "copy.group",
          Kind.BOOKKEEPING,
          "number shared by near copies, 0 for none; written when a generation is complete");
  public static final Field CARD =
      new Field("card", Kind.STORED, "what a list shows of it, as JSON");
  public static final Field DETAILS =
      new Field("details", Kind.STORED, "zones and evidence, as JSON");

  /** Every field, in the order of this page. */
  public static final List<Field> ALL =
      List.of(
          ID,
          FILE,
          HASH,
          TITLE,
          BODY,
          COUNTRY,
          TOPIC,
          LANG,
          SOURCE,
          PROVENANCE,
          ZONE,
          ZONE_TEXT,
          FIRST_DAY,
          LAST_DAY,
          MONTH,
          SIGNATURE,
          COPIES,
          CARD,
          DETAILS);

  /** Every name that the index may hold: a kind of zone has a field of its own. */
  public static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    ALL.forEach(field -> names.add(field.name()));
    for (Zone.Kind kind : Zone.Kind.values()) names.add(zoneText(kind));
    return Set.copyOf(names);
  }

  /** The name of the field that holds the text of a kind of zone. */
  public static String zoneText(Zone.Kind kind) {
    return ZONE_TEXT.name() + "." + kind.key();
  }

  private Fields() {}
}
