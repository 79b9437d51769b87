package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import fr.vigie.table.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element says it is, by its name, role, item property, class or id. Thread-safe. */
final class PageParts {

  private static final String RESOURCE = "page-parts.tsv";
  private static final String BODY = "BODY";
  private static final int LONGEST_CLASS = 400;
  private static final int MOST_WORDS = 4;
  private static final int MOST_NAMES = 20_000;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Set<String> PLACES = Set.of("tag", "role", "itemprop", "words");

  /** By {@code where}, then by value. */
  private final Map<String, Map<String, String>> parts;

  /** What names of elements say, as far as they have been met. */
  private final Map<String, List<String>> byName = new ConcurrentHashMap<>();

  private PageParts(Map<String, Map<String, String>> parts) {
    this.parts = Map.copyOf(parts);
  }

  /**
   * @throws IllegalStateException when the table is damaged
   */
  static PageParts load() {
    Map<String, Map<String, String>> parts = new HashMap<>();
    PLACES.forEach(place -> parts.put(place, new HashMap<>()));
    for (Table.Row row :
        Table.resource(PageParts.class, RESOURCE, "part", "where", "value").rows()) {
      if (!row.cell(0).equals(BODY)) Zone.Kind.valueOf(row.cell(0));
      String before =
          PLACES.contains(row.cell(1)) ? parts.get(row.cell(1)).put(row.cell(2), row.cell(0)) : "";
      if (before != null) throw row.error("is no part of a page, or one that is known");
    }
    return new PageParts(parts);
  }

  /** The kind of zone an element is; null when it says nothing of the sort. */
  Zone.Kind zone(Element element) {
    return said(element).stream()
        .filter(part -> !part.equals(BODY))
        .findFirst()
        .map(Zone.Kind::valueOf)
        .orElse(null);
  }

  /** Whether an element says it holds the article's own text. */
  boolean isBody(Element element) {
    return said(element).contains(BODY);
  }

  private List<String> said(Element element) {
    List<String> said = new ArrayList<>(2);
    add(said, "tag", element.normalName());
    if (element.attributesSize() == 0) return said;
    add(said, "role", element.attr("role").strip().toLowerCase(Locale.ROOT));
    add(said, "itemprop", element.attr("itemprop").strip().toLowerCase(Locale.ROOT));
    addWords(said, element.id());
    addWords(said, element.className());
    return said;
  }

  private void add(List<String> said, String where, String value) {
    String part = parts.get(where).get(value);
    if (part != null) said.add(part);
  }

  /** Looks at every run of up to four words inside one class name, longest first. */
  private void addWords(List<String> said, String names) {
    if (names.isBlank() || names.length() > LONGEST_CLASS) return;
    for (String name : SPACES.split(names.strip())) said.addAll(saidBy(name));
  }

  /** The pages of a site have the same names, which are worked out once. */
  private List<String> saidBy(String name) {
    List<String> known = byName.get(name);
    if (known != null) return known;
    List<String> said = new ArrayList<>();
    List<String> words = words(name);
    for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++)
        add(said, "words", String.join(" ", words.subList(from, from + length)));
    }
    if (byName.size() < MOST_NAMES) byName.put(name, List.copyOf(said));
    return said;
  }

  /** {@code relatedLinks-bas} is {@code related links bas}. */
  private static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean camel =
          Character.isUpperCase(c) && i > 0 && Character.isLowerCase(plain.charAt(i - 1));
      if (camel
          || !Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        if (!word.isEmpty()) words.add(word.toString());
        word.setLength(0);
      }
      if (c < 0x80 && Character.isLetterOrDigit(c)) word.append(Character.toLowerCase(c));
    }
    if (!word.isEmpty()) words.add(word.toString());
    return words;
  }
}
