package fr.vigie.reading.maintext;

import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.characters.CleanText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of a page.
 *
 * <p>The heading a reader sees wins when the page's metadata speak of the same thing; metadata
 * otherwise, without the site's name.
 *
 * @param text plain text, empty when there is none
 * @param element where it stands on the page; null when it is in the metadata only
 */
record PageTitle(String text, Element element) {

  private static final double SAME_WORDS = 0.5;
  private static final int NAME_WORDS = 5;
  private static final int LONGEST = 400;

  /** A longer one is no title, and would take long to look for its site in. */
  private static final int LONGEST_TAKEN_APART = 1_000;

  private static final Pattern JOINT = Pattern.compile("\\s+(?:[|–—·•/-]|::|»)\\s+|:\\s+");
  private static final Pattern LAST_PART =
      Pattern.compile("(.{8,}?)\\s+(\\||-|–|—|·|•|::|»|/)\\s+([^|–—·•»]{2,60})");

  static PageTitle of(Document page, PageFacts facts, Patience patience) {
    List<String> stated = stated(facts);
    List<Element> headings = page.select("h1").stream().filter(h -> !text(h).isEmpty()).toList();
    for (Element heading : headings) {
      patience.ask();
      if (stated.stream().anyMatch(title -> isSame(title, text(heading))))
        return new PageTitle(text(heading), heading);
    }
    List<Element> inArticle =
        headings.stream().filter(h -> h.closest("article, main") != null).toList();
    if (inArticle.size() == 1 && Shape.words(text(inArticle.getFirst())) > 2) {
      return new PageTitle(text(inArticle.getFirst()), inArticle.getFirst());
    }
    return onPage(page, facts.titles(), patience)
        .orElseGet(
            () -> !stated.isEmpty() ? new PageTitle(stated.getFirst(), null) : ofFirst(headings));
  }

  /** The titles without the name of the site, which is none itself when there is another. */
  private static List<String> stated(PageFacts facts) {
    List<String> titles =
        facts.titles().stream().map(title -> withoutSite(title, facts.source())).toList();
    String site = Shape.compared(facts.source());
    List<String> others =
        titles.stream().filter(title -> !Shape.compared(title).equals(site)).toList();
    return others.isEmpty() ? titles : others;
  }

  private static PageTitle ofFirst(List<Element> headings) {
    return headings.isEmpty()
        ? new PageTitle("", null)
        : new PageTitle(text(headings.getFirst()), headings.getFirst());
  }

  /**
   * The longest part of a stated title that is a block of the page: that is how a page sets off its
   * title.
   */
  private static Optional<PageTitle> onPage(Document page, List<String> titles, Patience patience) {
    Map<String, Block> blocks = new HashMap<>();
    for (Block block : Blocks.of(page.body(), Map.of(), patience)) {
      if (block.text().length() <= LONGEST) blocks.putIfAbsent(Shape.compared(block.text()), block);
    }
    return titles.stream()
        .filter(title -> title.length() <= LONGEST_TAKEN_APART)
        .flatMap(PageTitle::parts)
        .filter(part -> Shape.words(part) > 2 && blocks.containsKey(Shape.compared(part)))
        .max(Comparator.comparingInt(String::length))
        .map(part -> blocks.get(Shape.compared(part)))
        .map(block -> new PageTitle(block.text(), block.element()));
  }

  /** A title, and what is left when its first or its last part is the site's name. */
  private static Stream<String> parts(String title) {
    Matcher joint = JOINT.matcher(title);
    Stream.Builder<String> parts = Stream.<String>builder().add(title);
    while (joint.find()) {
      parts.add(title.substring(0, joint.start())).add(title.substring(joint.end()));
    }
    return parts.build();
  }

  private static String text(Element heading) {
    return CleanText.line(heading.text());
  }

  /**
   * A title without the name of its site at either end. A bar ends a title; a dash only before the
   * known name.
   */
  static String withoutSite(String title, String site) {
    if (title.length() > LONGEST_TAKEN_APART) return title;
    String name = Shape.compared(site);
    Matcher part = LAST_PART.matcher(title);
    if (part.matches()) {
      boolean known = !name.isEmpty() && Shape.compared(part.group(3)).equals(name);
      boolean bar = !part.group(2).matches("[-–—/]") && Shape.words(part.group(3)) <= NAME_WORDS;
      if (known || bar && Shape.words(part.group(1)) > 2) return part.group(1).strip();
    }
    String[] ends = title.split("\\s+[|–—:·-]\\s+", 2);
    boolean first = ends.length == 2 && !name.isEmpty() && Shape.compared(ends[0]).equals(name);
    return first ? ends[1].strip() : title;
  }

  private static boolean isSame(String stated, String heading) {
    String one = Shape.compared(stated);
    String other = Shape.compared(heading);
    if (one.isEmpty() || other.isEmpty()) return false;
    if (one.equals(other)) return true;
    if (Shape.words(heading) <= 2) return false;
    if (one.contains(other) || other.contains(one)) return true;
    Set<String> words = new HashSet<>(List.of(one.split(" ")));
    Set<String> common = new HashSet<>(List.of(other.split(" ")));
    int smaller = Math.min(words.size(), common.size());
    common.retainAll(words);
    return common.size() > smaller * SAME_WORDS;
  }
}
