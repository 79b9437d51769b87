package fr.vigie.article;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A part of the input that is not the article's own text. It never gives a country or a topic, and
 * never a date but the latest one possible.
 *
 * @param kind what it is
 * @param text its plain text
 */
public record Zone(Kind kind, String text) {

  /** The texts of one kind together, a blank line between them; empty when there is none. */
  public static String text(List<Zone> zones, Kind kind) {
    return zones.stream()
        .filter(zone -> zone.kind() == kind)
        .map(Zone::text)
        .collect(Collectors.joining("\n\n"));
  }

  /** The kinds of zone. */
  public enum Kind {
    /** Site name, navigation, cookie notice, advertisement, footer. */
    BOILERPLATE,
    /** Share buttons and social networks. */
    SHARE,
    /** Links to other articles, such as "Lire aussi". */
    RELATED,
    /** Readers' comments and the form that invites them. */
    COMMENTS,
    /** A line of hashtags. */
    HASHTAGS,
    /** A question put to an AI, or the sentence that announces its answer. */
    PROMPT,
    /** Photo and figure captions and credits. */
    CAPTION,
    /** Publication line, credit line, source line. */
    CREDIT,
    /** Earlier messages in a reply. */
    QUOTED,
    /** What a mail program puts below a message. */
    SIGNATURE;

    /**
     * @param key as {@link #key} gives it
     */
    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Its name in the index and the API: lower case. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
