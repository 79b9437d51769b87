package fr.vigie.query;

/** What a query can ask by name. The names people type are in {@code vocabulary.tsv}. */
public sealed interface Field {

  /** Part of an article whose words are searched. */
  enum Text implements Field {
    TITLE,
    BODY
  }

  /** What an article is filed under; it has a value or has not. */
  enum Value implements Field {
    COUNTRY,
    TOPIC,
    SOURCE,
    LANGUAGE,
    /** What an article says of how it was made. */
    PROVENANCE,
    ID,
    /** An article's near copies and itself, by its id. */
    COPIES,
    /** Kind of a zone the article has around its text. */
    ZONE
  }

  /** The days an article can be of. */
  enum Date implements Field {
    DATE
  }
}
