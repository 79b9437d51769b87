package fr.vigie.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What is kept of an article to be shown: written as JSON into the index, read back by search. */
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
   * @param provenance keys of what it says of how it was made; left out of the JSON when empty
   */
  public record Card(
      String url,
      String source,
      String lang,
      String date,
      List<String> countries,
      List<String> topics,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> provenance) {

    public Card {
      provenance = provenance == null ? List.of() : List.copyOf(provenance);
    }

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

  private StoredArticle() {}

  static byte[] write(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Card card(byte[] json, int offset, int length) {
    return read(json, offset, length, Card.class);
  }

  public static Details details(byte[] json, int offset, int length) {
    return read(json, offset, length, Details.class);
  }

  private static <T> T read(byte[] json, int offset, int length, Class<T> type) {
    try {
      return JSON.readValue(json, offset, length, type);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored article cannot be read", e);
    }
  }
}
