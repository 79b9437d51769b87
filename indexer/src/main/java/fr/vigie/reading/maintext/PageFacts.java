package fr.vigie.reading.maintext;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Given;
import fr.vigie.reading.characters.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param dates publication dates, most trusted first
 */
record PageFacts(
    List<String> titles, String url, String lang, String source, List<Given.StatedDate> dates) {

  private static final int LONGEST_FACT = 1_000;

  /** Read before scripts are taken out of the page. */
  static PageFacts of(Document page, Vocabulary vocabulary) {
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
            facts(attribute(page, "link[rel~=(?i)^canonical$]", "href"), meta.get("og:url"))
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
        PageDates.of(page, article, meta, vocabulary.dates()));
  }

  Given given() {
    return new Given(url, lang, source, List.of(), List.of(), dates);
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
