package fr.vigie.article;

import java.util.List;
import java.util.Set;

/**
 * What the input itself states. Empty strings and lists mean "not given".
 *
 * @param url address of the original
 * @param lang BCP 47 language code as given
 * @param source site or organisation as given
 * @param author who wrote it, as metadata state
 * @param countries ISO 3166-1 alpha-2 codes, upper case, each once
 * @param topics topic ids of the lexicon
 * @param dates stated dates, most trusted first
 */
public record Given(
    String url,
    String lang,
    String source,
    StatedAuthor author,
    List<String> countries,
    List<String> topics,
    List<StatedDate> dates) {

  public static final Given NOTHING = new Given("", "", "", List.of(), List.of(), List.of());

  /**
   * Who wrote an article, as metadata state.
   *
   * @param name as found, several as they stand there; empty when not stated
   * @param rule where it stood, e.g. {@code json-ld author}, {@code mail From}
   */
  public record StatedAuthor(String name, String rule) {

    public static final StatedAuthor NONE = new StatedAuthor("", "");

    /** None when the name is empty. */
    public static StatedAuthor of(String name, String rule) {
      return name.isEmpty() ? NONE : new StatedAuthor(name, rule);
    }
  }

  /**
   * A date stated by metadata.
   *
   * @param value the characters as found, e.g. {@code 2024-12-13T10:00:00+09:00}
   * @param rule where it stood, e.g. {@code json-ld datePublished}, {@code meta
   *     article:published_time}, {@code rss pubDate}, {@code jsonl date}
   */
  public record StatedDate(String value, String rule) {

    private static final Set<String> OF_FILES =
        Set.of("pdf CreationDate", "docx created", "odt created");

    /**
     * Whether it tells when a file was made, which may be years after its text was published: a
     * page printed today is dated today.
     */
    public boolean isOfFile() {
      return OF_FILES.contains(rule);
    }
  }

  /** Without a stated author. */
  public Given(
      String url,
      String lang,
      String source,
      List<String> countries,
      List<String> topics,
      List<StatedDate> dates) {
    this(url, lang, source, StatedAuthor.NONE, countries, topics, dates);
  }

  public Given {
    countries = List.copyOf(countries);
    topics = List.copyOf(topics);
    dates = List.copyOf(dates);
  }
}
