package fr.vigie.reading.maintext;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD of a page. Damaged JSON is as good as none. */
final class LinkedData {

  private static final int MOST_SCRIPTS = 50;
  private static final int MOST_NODES = 2_000;
  private static final int LONGEST_HEADLINE = 400;

  /** In UTF-16 units; a longer script is passed over: its tree would take a hundred times that. */
  private static final int LONGEST_SCRIPT = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private LinkedData() {}

  /**
   * The object of one of the types, also inside {@code @graph} and lists; of several the first that
   * has the page's title, else the first; a missing node when none is.
   */
  static JsonNode article(Document page, Set<String> types) {
    String titles = titles(page);
    JsonNode first = MissingNode.getInstance();
    for (Element script :
        page.select("script[type~=(?i)ld\\+json]").stream().limit(MOST_SCRIPTS).toList()) {
      String data = script.data();
      if (data.length() > LONGEST_SCRIPT) continue;
      for (JsonNode article : articles(parse(data), types)) {
        if (isIn(titles, article.path("headline").asText())) return article;
        if (first.isMissingNode()) first = article;
      }
    }
    return first;
  }

  /** What tells the article from those that the page links to, which it may describe as well. */
  private static String titles(Document page) {
    Element heading = page.selectFirst("h1");
    return Shape.compared(page.title() + " | " + (heading == null ? "" : heading.text()));
  }

  private static boolean isIn(String titles, String headline) {
    String compared = headline.length() > LONGEST_HEADLINE ? "" : Shape.compared(headline);
    return !compared.isEmpty() && titles.contains(compared);
  }

  private static JsonNode parse(String script) {
    String json =
        script.replace("<![CDATA[", "").replace("]]>", "").replace("<!--", "").replace("-->", "");
    try {
      return JSON.readTree(json.strip());
    } catch (JsonProcessingException damaged) {
      return MissingNode.getInstance();
    }
  }

  private static List<JsonNode> articles(JsonNode root, Set<String> types) {
    List<JsonNode> articles = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isArray()) node.forEach(open::add);
      if (!node.isObject()) continue;
      if (isOf(node.path("@type"), types)) {
        articles.add(node);
      } else {
        open.add(node.path("@graph"));
        open.add(node.path("mainEntity"));
      }
    }
    return articles;
  }

  private static boolean isOf(JsonNode type, Set<String> types) {
    if (type.isTextual())
      return types.contains(type.asText().replaceFirst("^https?://schema\\.org/", ""));
    for (JsonNode one : type) {
      if (types.contains(one.asText())) return true;
    }
    return false;
  }
}
