package fr.vigie.article;

/**
 * A part of the input that is not the article's own text. It never gives a country or a topic, and
 * never a date but the latest one possible.
 *
 * @param kind what it is
 * @param text its plain text
 */
public record Zone(Kind kind, String text) {

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

    /** Its name in the index and the API: lower case. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
