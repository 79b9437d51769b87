package fr.vigie.reading.maintext;

import fr.vigie.article.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first lines of a pasted text, before its first sentence: site name, menu, title, sub-title.
 *
 * <p>The title is, in this order: the line that says so ("Titre : …"), the line that is repeated,
 * the first line that does not look like the name of a site or of a section, the first line. The
 * lines before it are boilerplate, those after it the article's own. A text that begins with a
 * sentence has no title.
 */
final class Head {

  private static final int MOST_LINES = 8;
  private static final int NAME_WORDS = 5;
  private static final double FAMILIAR = 0.5;
  private static final int LINES_BELOW = 100;
  private static final Pattern FIELD =
      Pattern.compile(
          "(?:titre|title|titel|título|タイトル|제목|заголовок) ?[:：] ?(.{3,})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SITE_AND_TITLE =
      Pattern.compile(
          "((?:[a-z0-9-]+\\.)+[a-z]{2,12}) ?[,:|–—-] ?(.{3,})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile("(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,12}/?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MENU = Pattern.compile(".+(?: [|•·›>/] .+){2,}");
  private static final Pattern TELLING_WORD = Pattern.compile("[\\p{L}\\p{N}]{4,}");

  private final List<Line> lines;
  private final List<Integer> candidates = new ArrayList<>();

  private Head(List<Line> lines) {
    this.lines = lines;
    collect();
  }

  /** The text's title, and its lines without it. */
  static MainText split(List<Line> lines) {
    Head head = new Head(lines);
    int title = head.chosen();
    if (title < 0) return MainText.of("", lines);
    List<Line> rest = new ArrayList<>(lines);
    for (int i = 0; i < title; i++) {
      if (rest.get(i).isOwn()) rest.set(i, rest.get(i).as(Zone.Kind.BOILERPLATE));
    }
    String text = head.titleIn(title);
    String foreign = Shape.compared(head.titleOfSiteLine());
    rest.remove(title);
    return MainText.of(text, Repetitions.without(text, foreign, rest));
  }

  private void collect() {
    for (int i = 0; i < lines.size() && candidates.size() < MOST_LINES; i++) {
      Line line = lines.get(i);
      if (!line.isOwn()) continue;
      if (!Shape.isHeadline(line.text())) break;
      candidates.add(i);
    }
    boolean bodyFollows = !candidates.isEmpty() && hasOwnAfter(candidates.getLast());
    if (!bodyFollows && !candidates.isEmpty()) candidates.removeLast();
  }

  private boolean hasOwnAfter(int index) {
    return lines.subList(index + 1, lines.size()).stream().anyMatch(Line::isOwn);
  }

  private int chosen() {
    for (int i : candidates) if (FIELD.matcher(text(i)).matches()) return i;
    for (int i : candidates) if (isRepeated(i)) return i;
    for (int i : candidates) if (!isName(i)) return i;
    return candidates.isEmpty() ? -1 : candidates.getFirst();
  }

  private boolean isRepeated(int index) {
    String compared = Shape.compared(text(index));
    return candidates.stream()
        .anyMatch(other -> other > index && Shape.compared(text(other)).equals(compared));
  }

  /** Whether a line is the name of a site or a section and a better one follows. */
  private boolean isName(int index) {
    if (candidates.getLast() == index) return false;
    String line = text(index);
    if (DOMAIN.matcher(line).matches() || SITE_AND_TITLE.matcher(line).matches()) return true;
    if (MENU.matcher(line).matches()) return true;
    boolean betterFollows =
        candidates.stream()
            .anyMatch(other -> other > index && Shape.words(text(other)) > NAME_WORDS);
    return betterFollows
        && Shape.words(line) <= NAME_WORDS
        && !Shape.endsSentence(line)
        && !isFamiliar(line);
  }

  /**
   * Whether more than half the telling words of a line are in the text below, as those of a title
   * are.
   */
  private boolean isFamiliar(String line) {
    List<String> words =
        TELLING_WORD
            .matcher(line.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .toList();
    String below = below();
    return !words.isEmpty()
        && words.stream().filter(below::contains).count() > words.size() * FAMILIAR;
  }

  private String below() {
    return lines.stream()
        .skip(candidates.getLast() + 1L)
        .filter(Line::isOwn)
        .map(line -> line.text().toLowerCase(Locale.ROOT))
        .limit(LINES_BELOW)
        .collect(Collectors.joining(" "));
  }

  private String titleIn(int index) {
    Matcher field = FIELD.matcher(text(index));
    if (field.matches()) return field.group(1);
    Matcher site = SITE_AND_TITLE.matcher(text(index));
    return site.matches() ? site.group(2) : text(index);
  }

  /**
   * The title after the site's name in a line not chosen: the original of a translation, often
   * repeated below.
   */
  private String titleOfSiteLine() {
    for (int i : candidates) {
      Matcher site = SITE_AND_TITLE.matcher(text(i));
      if (site.matches()) return site.group(2);
    }
    return "";
  }

  private String text(int index) {
    return lines.get(index).text();
  }
}
