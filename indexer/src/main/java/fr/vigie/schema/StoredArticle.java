package fr.vigie.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.enrichment.evidence.JoinedZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * What is kept of an article to be shown: written as JSON into the index, read back by search. Rows
 * without names, and no words that stand in the article's own texts: that was a fifth of what is
 * stored.
 */
public final class StoredArticle {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What a list shows.
   *
   * @param url address of the original, may be empty
   * @param source may be empty
   * @param lang ISO 639-1 code or {@code und}
   * @param date {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} or empty
   * @param countries most salient first
   * @param topics strongest first
   * @param provenance keys of what it says of how it was made
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Card(
      String url,
      String source,
      String lang,
      String date,
      List<String> countries,
      List<String> topics,
      List<String> provenance) {

    static Card of(Article article) {
      return new Card(
          article.raw().given().url(),
          article.source(),
          article.lang(),
          article.date().value(),
          article.countries(),
          article.topics(),
          article.provenance());
    }

    public PublicationDate publicationDate() {
      return PublicationDate.of(date);
    }
  }

  /** What only the article's own page shows. */
  public record Details(List<Zone> zones, List<Finding> evidence) {}

  /** Zones and evidence as they are written. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Written(List<Zone> zones, List<Row> evidence) {}

  /**
   * A finding.
   *
   * @param quote null when it is what stands in its place
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  private record Row(
      String finding, String value, Place place, int start, int end, String rule, String quote) {

    static Row of(Finding finding, Texts texts) {
      boolean there =
          finding.quote().equals(texts.quote(finding.place(), finding.start(), finding.end()));
      return new Row(
          finding.finding(),
          finding.value(),
          finding.place(),
          finding.start(),
          finding.end(),
          finding.rule(),
          there ? null : finding.quote());
    }

    Finding finding(Texts texts) {
      String words = quote == null ? texts.quote(place, start, end) : quote;
      return new Finding(finding, value, place, start, end, rule, words);
    }
  }

  /** Where evidence stands. */
  private record Texts(String title, String text, String zones) {

    /** What stands there, as long as a finding quotes it; empty where nothing can. */
    String quote(Place place, int start, int end) {
      String in =
          switch (place) {
            case TITLE -> title;
            case TEXT -> text;
            case ZONES -> zones;
            case METADATA -> "";
          };
      return start < 0 || end > in.length() ? "" : Finding.quote(in, start, end);
    }
  }

  private StoredArticle() {}

  static byte[] card(Article article) {
    return write(Card.of(article));
  }

  static byte[] details(Article article) {
    List<Zone> zones = article.raw().zones();
    Texts texts =
        new Texts(article.raw().title(), article.raw().text(), JoinedZones.of(zones).text());
    return write(
        new Written(
            zones, article.evidence().stream().map(finding -> Row.of(finding, texts)).toList()));
  }

  public static Card card(BytesRef json) {
    return read(json, Card.class);
  }

  /** The zones alone. */
  public static List<Zone> zones(BytesRef json) {
    return read(json, Written.class).zones();
  }

  /**
   * Zones and evidence.
   *
   * @param title the article's, as it is stored
   * @param text the article's, as it is stored
   */
  public static Details details(BytesRef json, String title, String text) {
    Written written = read(json, Written.class);
    Texts texts = new Texts(title, text, JoinedZones.of(written.zones()).text());
    return new Details(
        written.zones(), written.evidence().stream().map(row -> row.finding(texts)).toList());
  }

  private static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(BytesRef json, Class<T> type) {
    try {
      return JSON.readValue(json.bytes, json.offset, json.length, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored article cannot be read", e);
    }
  }
}
