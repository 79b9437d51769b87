package fr.vigie.search;

import java.util.Map;

/**
 * What an index holds.
 *
 * @param generation its name
 * @param created when it was published, ISO 8601 in UTC
 * @param documents how many articles
 * @param undated how many of them have no date
 * @param bytes its size on disk
 * @param languages articles by language
 * @param oldest first day of the oldest dated article, empty when none
 * @param newest last day of the newest
 */
public record Stats(
    String generation,
    String created,
    long documents,
    long undated,
    long bytes,
    Map<String, Long> languages,
    String oldest,
    String newest) {

  public Stats {
    languages = Map.copyOf(languages);
  }
}
