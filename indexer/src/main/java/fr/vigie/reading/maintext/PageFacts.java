package fr.vigie.reading.maintext;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Given;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's metadata state, each fact from its most trusted place.
 *
 * @param titles titles, the best first; none empty
 * @param url absolute address of the original, empty when not stated
 * @param lang language code as stated, empty when not
 * @param source name of the site, empty when not stated
 * @param author who wrote it
 * @param dates publication dates, most trusted first
 */
record PageFacts(
    List<String> titles,
    String url,
    String lang,
    String source,
    Given.StatedAuthor author,
    List<Given.StatedDate> dates) {

  private static final int LONGEST_FACT = 1_000;
  private static final int MOST_AUTHORS = 10;
  private static final List<String> AUTHORS =
      List.of("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl");
  private static final Pattern BY = Pattern.compile("(?i)^(?:par|by) ");

  /** Read before scripts are taken out of the page. */
  static PageFacts of(Document page, Vocabulary vocabulary, Patience patience) {
    JsonNode article = LinkedData.article(page, vocabulary.articleTypes());
    Map<String, String> meta = meta(page);
    List<String> titles =
        facts(
            article.path("headline").asText(),
            meta.get("og:title"),
            meta.get("twitter:title"),
            page.title());
    return new PageFacts(
        titles,
        first(
            facts(attribute(page, "link[rel~=(?i)^canonical$]", "abs:href"), meta.get("og:url"))
                .stream()
                .filter(url -> url.matches("(?i)https?://.+"))),
        first(
            facts(
                    attribute(page, "html[lang]", "lang"),
                    meta.get("content-language"),
                    meta.get("og:locale"))
                .stream()
                .map(lang -> lang.replace('_', '-'))),
        first(
            facts(
                meta.get("og:site_name"),
                name(article.path("publisher")),
                meta.get("application-name"))
                .stream()),
        author(article, meta),
        PageDates.of(page, article, meta, vocabulary.dates(), patience));
  }

  Given given() {
    return new Given(url, lang, source, author, List.of(), List.of(), dates);
  }

  private static Given.StatedAuthor author(JsonNode article, Map<String, String> meta) {
    String linked = believed(names(article.path("author")));
    if (!linked.isEmpty()) return Given.StatedAuthor.of(linked, "json-ld author");
    for (String name : AUTHORS) {
      String stated = believed(meta.getOrDefault(name, ""));
      if (!stated.isEmpty()) return Given.StatedAuthor.of(stated, "meta " + name);
    }
    return Given.StatedAuthor.NONE;
  }

  private static String believed(String author) {
    return StatedFacts.author(BY.matcher(CleanText.line(author)).replaceFirst(""));
  }

  /** The names of one person or organisation, or of several. */
  private static String names(JsonNode stated) {
    if (!stated.isArray()) return name(stated);
    List<String> names = new ArrayList<>();
    for (JsonNode one : stated) {
      String name = name(one).strip();
      if (!name.isEmpty() && names.size() < MOST_AUTHORS) names.add(name);
    }
    return String.join(", ", names);
  }

  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new LinkedHashMap<>();
    for (Element tag : page.select("meta[content]")) {
      for (String key : List.of("property", "name", "http-equiv")) {
        String name = tag.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) meta.putIfAbsent(name, tag.attr("content"));
      }
    }
    return meta;
  }

  private static String attribute(Document page, String selector, String name) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.attr(name);
  }

  private static String name(JsonNode organisation) {
    JsonNode one = organisation.isArray() ? organisation.path(0) : organisation;
    return one.isTextual() ? one.asText() : one.path("name").asText();
  }

  /** Those that say something, clean and on one line. */
  private static List<String> facts(String... candidates) {
    List<String> facts = new ArrayList<>();
    for (String candidate : candidates) {
      String fact = candidate == null ? "" : CleanText.line(candidate);
      if (!fact.isEmpty() && fact.length() <= LONGEST_FACT) facts.add(fact);
    }
    return facts;
  }

  private static String first(Stream<String> facts) {
    return facts.findFirst().orElse("");
  }
}
