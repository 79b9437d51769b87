package fr.vigie.reading.maintext;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.article.Given.StatedDate;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The publication dates a page states, each value once, under its most trusted rule. */
final class PageDates {

  private static final int LONGEST_DATE = 60;

  /** Dates of readers' comments and of other articles are not this article's. */
  private static final String ELSEWHERE =
      "aside, nav, footer, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [class*=teaser]";

  /** A time of day or how long it takes to read is no date. */
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:\\b(?:mise? à jour|modifiée?|actualisée?|updated|modified|aktualisiert|geändert|actualizado"
              + "|modificado|aggiornato|atualizado|bijgewerkt)\\b|обновлено|изменено|更新|수정)\\P{L}*\\p{L}{0,3}\\P{L}*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String CHANGED = ".updated, .modified, [itemprop~=(?i)^dateModified$]";
  private static final String PUBLISHED = ".published, [itemprop~=(?i)^datePublished$], [pubdate]";
  private static final int LONGEST_BEFORE = 80;
  private static final int MOST_SIBLINGS = 5;

  private final Document page;
  private final Patience patience;

  /** A container may have many dates: it is looked through once. */
  private final Map<Element, Boolean> holdsTitle = new IdentityHashMap<>();

  private PageDates(Document page, Patience patience) {
    this.page = page;
    this.patience = patience;
  }

  static List<StatedDate> of(
      Document page,
      JsonNode article,
      Map<String, String> meta,
      List<Vocabulary.DatePlace> places,
      Patience patience) {
    PageDates elements = new PageDates(page, patience);
    List<StatedDate> dates = new ArrayList<>();
    for (Vocabulary.DatePlace place : places) {
      String found =
          switch (place.where()) {
            case "json-ld" -> article.path(place.name()).asText();
            case "meta" -> meta.getOrDefault(place.name().toLowerCase(Locale.ROOT), "");
            case "itemprop" -> elements.itemProperty(place.name());
            default -> elements.timeElement(place.name());
          };
      String value = CleanText.line(found);
      boolean known = dates.stream().anyMatch(date -> date.value().equals(value));
      if (!value.isEmpty() && value.length() <= LONGEST_DATE && !known)
        dates.add(new StatedDate(value, place.rule()));
    }
    return dates;
  }

  private String itemProperty(String name) {
    return page.select("[itemprop~=(?i)^" + name + "$]").stream()
        .filter(this::isOfTheArticle)
        .map(PageDates::value)
        .findFirst()
        .orElse("");
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) return element.attr("content");
    return element.hasAttr("datetime") ? element.attr("datetime") : element.text();
  }

  private String timeElement(String attribute) {
    return page.select("time[" + attribute + "]").stream()
        .filter(time -> YEAR.matcher(time.attr("datetime")).find())
        .filter(time -> !isOfAChange(time))
        .filter(this::isOfTheArticle)
        .map(time -> time.attr("datetime"))
        .findFirst()
        .orElse("");
  }

  /** Whether a time says, or the words before it, that it is the time of a change. */
  private static boolean isOfAChange(Element time) {
    if (time.is(PUBLISHED)) return false;
    return time.is(CHANGED) || CHANGE.matcher(wordsBefore(time)).find();
  }

  /** The end of what stands before an element beside it. */
  private static String wordsBefore(Element element) {
    Node at = element.previousSibling();
    for (int seen = 0; at != null && seen < MOST_SIBLINGS; seen++, at = at.previousSibling()) {
      String words =
          switch (at) {
            case TextNode text -> text.text();
            case Element other -> other.text();
            default -> "";
          };
      if (!words.isBlank()) return words.substring(Math.max(0, words.length() - LONGEST_BEFORE));
    }
    return "";
  }

  private boolean isOfTheArticle(Element element) {
    patience.ask();
    Element elsewhere = element.closest(ELSEWHERE);
    return elsewhere == null
        || elsewhere.normalName().equals("body")
        || holdsTitle.computeIfAbsent(elsewhere, outer -> outer.selectFirst("h1") != null);
  }
}
