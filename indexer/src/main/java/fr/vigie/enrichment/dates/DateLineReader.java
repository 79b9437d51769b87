package fr.vigie.enrichment.dates;

import fr.vigie.enrichment.dates.DateLine.Announced;
import fr.vigie.enrichment.dates.DateLine.Before;
import fr.vigie.enrichment.evidence.Fold;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a line is built around a date. */
final class DateLineReader {

  /** Longest text before the date that is read as a place. */
  private static final int LONGEST_BEFORE = 90;

  /** Farthest that words announcing a date stand before it. */
  private static final int LONGEST_ANNOUNCEMENT = 40;

  private static final int MOST_PLACE_WORDS = 6;
  private static final int LONGEST_UNSPACED_PLACE = 20;

  private static final Pattern TOKEN =
      Pattern.compile(
          "[(\\[（【][^)\\]）】]{0,60}[)\\]）】]|[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\-&=]*|\\d[\\d:h]*|\\S");

  private static final String REMARK = "(?: ?[,/]? ?[(\\[（【/][^)\\]）】/]{0,60}[)\\]）】/])?";

  private final DateWords words;
  private final Pattern timed;
  private final Pattern closed;
  private final Pattern alone;

  DateLineReader(DateWords words) {
    this.words = words;
    String time = words.time();
    timed = Pattern.compile(time);
    closed =
        Pattern.compile(
            time
                + "?"
                + REMARK
                + "(?:[^\\])）】]{0,30}[\\])）】])?[ .]*(?:[–—−:|·・]|--|-(?= |$)|[电電]|\\.(?= \\p{L})|$)");
    alone =
        Pattern.compile(
            time
                + "?"
                + REMARK
                + "[ ,]*(?:afp|reuters|ap|[\\p{IsHan}\\p{IsKatakana}ー]{1,10})?[ .。)\\])）】;,]*"
                + "(?:[|·•–—/-].{0,80})?");
  }

  /** Reads a line around a date whose offsets count in the line. */
  DateLine read(String line, DateMention date) {
    String folded = Fold.fold(line);
    String after = folded.substring(date.end()).stripTrailing();
    return new DateLine(
        before(line, folded, date.start()),
        announced(folded, date.start()),
        words.excluded().matcher(folded).find(),
        closed.matcher(after).lookingAt(),
        alone.matcher(after).matches(),
        timed.matcher(after).lookingAt());
  }

  /**
   * The last announcement before the date counts: "publié le 3 janvier, mis à jour le 5 janvier".
   */
  private Announced announced(String folded, int dateStart) {
    String near = folded.substring(Math.max(0, dateStart - LONGEST_ANNOUNCEMENT), dateStart);
    int published = lastEnd(words.published(), near);
    int updated = lastEnd(words.updated(), near);
    if (published < 0 && updated < 0) return Announced.NOTHING;
    return updated >= published ? Announced.CHANGE : Announced.PUBLICATION;
  }

  private static int lastEnd(Pattern pattern, String text) {
    int end = -1;
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) end = matcher.end();
    return end;
  }

  private Before before(String line, String folded, int dateStart) {
    if (dateStart > LONGEST_BEFORE) return Before.PROSE;
    String names =
        withoutAnnouncements(line.substring(0, dateStart), folded.substring(0, dateStart));
    Before before = Before.NOTHING;
    int placeWords = 0;
    for (Matcher token = TOKEN.matcher(names); token.find(); ) {
      Before next = after(before, token.group());
      if (next == Before.PROSE || next == Before.PLACE && ++placeWords > MOST_PLACE_WORDS)
        return Before.PROSE;
      before = next;
    }
    return before;
  }

  /**
   * Replaces announcements with spaces, so that what is left is a place, an article, a weekday or
   * prose.
   */
  private String withoutAnnouncements(String line, String folded) {
    StringBuilder rest = new StringBuilder(line);
    for (Pattern announcement : List.of(words.updated(), words.published())) {
      for (Matcher matcher = announcement.matcher(folded); matcher.find(); ) {
        rest.replace(matcher.start(), matcher.end(), " ".repeat(matcher.end() - matcher.start()));
      }
    }
    return rest.toString();
  }

  private Before after(Before before, String token) {
    String folded = Fold.fold(token);
    int first = token.codePointAt(0);
    if ("([（【".indexOf(first) >= 0) return token.length() == 1 ? before : Before.AGENCY;
    if ("–—−-:|".indexOf(first) >= 0) return before == Before.NOTHING ? before : Before.AGENCY;
    if (Character.isDigit(first)) return folded.matches("\\d+[:h]\\d*.*") ? before : Before.PROSE;
    if (!Character.isLetter(first)) return before;
    if (before == Before.NOTHING && words.prose().contains(folded)) return Before.PROSE;
    if (words.between().contains(folded)) return before;
    if (Character.isUpperCase(first)) return Before.PLACE;
    if (Character.getType(first) == Character.OTHER_LETTER) {
      return token.length() <= LONGEST_UNSPACED_PLACE ? Before.PLACE : Before.PROSE;
    }
    return before != Before.NOTHING && words.inside().contains(folded) ? before : Before.PROSE;
  }
}
