package fr.vigie.enrichment;

import fr.vigie.article.PublicationDate;
import fr.vigie.enrichment.DateLine.Announced;
import fr.vigie.enrichment.DateLine.Before;
import fr.vigie.enrichment.Dossier.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The dateline ("Washington D.C., le 13 décembre 2024 –"), a line of its own near the start of the text, or the date
 * with which the text opens ("Le 15 novembre 2023, le secrétaire général…"). A date anywhere else is one the article
 * speaks of.
 */
record Dateline(DatePatterns patterns, DateLineReader reader) implements DateStage {

  /** Older dates in prose are history, not news. */
  static final int EARLIEST_YEAR = 1990;

  /** How far into the text a dateline may begin, in UTF-16 units. */
  private static final int NEAR_START = 300;

  /** How much of a line is read. */
  private static final int LONGEST_HEAD = 400;

  /** How much of the text can contradict the date with which it opens. */
  private static final int LONGEST_TEXT = 20_000;

  /** An article may announce days to come: a later date this near says nothing. */
  private static final int DAYS_AHEAD = 31;

  /** A text that names a year this much later looks back on the date with which it opens. */
  private static final int YEARS_LATER = 10;

  private static final int LONGEST_TITLE_LINE = 200;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    List<TextLine> lines = firstLines(dossier.article().text());
    for (int index = 0; index < lines.size(); index++) {
      TextLine line = lines.get(index);
      boolean opening = index == 0 || index == 1 && isTitle(lines.getFirst().text());
      for (DateMention date : patterns.in(line.text(), dossier.lang())) {
        Optional<String> rule = rule(dossier, line, date, opening);
        if (rule.isPresent()) return dossier.inText(line, date, rule.get());
      }
    }
    return Dossier.unknown();
  }

  /** The non-empty lines that begin near the start. */
  private static List<TextLine> firstLines(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    while (start < Math.min(text.length(), NEAR_START)) {
      int end = text.indexOf('\n', start);
      if (end < 0) end = text.length();
      String line = text.substring(start, Math.min(end, start + LONGEST_HEAD));
      if (!line.isBlank()) lines.add(new TextLine(start, line));
      start = end + 1;
    }
    return lines;
  }

  private static boolean isTitle(String line) {
    return line.length() <= LONGEST_TITLE_LINE && !line.stripTrailing().matches("(?s).*[.!?。…]");
  }

  private Optional<String> rule(Dossier dossier, TextLine line, DateMention date, boolean opening) {
    boolean possible = date.firstDay().filter(dossier::notInFuture).isPresent();
    if (!possible || date.year() < EARLIEST_YEAR) return Optional.empty();
    DateLine shape = reader.read(line.text(), date);
    if (shape.before() == Before.PROSE || shape.excluded()) return Optional.empty();
    if (shape.announced() == Announced.PUBLICATION) return Optional.of("announced publication");
    if (shape.announced() == Announced.CHANGE) return Optional.of("announced update");
    if (shape.isStatement() && !date.isDay()) return Optional.of("month on a line of its own");
    if (!date.isDay() || isBefore(laterDay(dossier), date, DAYS_AHEAD)) return Optional.empty();
    if (shape.isStatement()) return Optional.of("date on a line of its own");
    if (shape.closed() && shape.before() != Before.NOTHING) return Optional.of("dateline");
    boolean opens = opening && shape.before() != Before.PLACE && !namesLaterYear(dossier, date.year());
    return opens ? Optional.of("first words of the text") : Optional.empty();
  }

  /** The latest past day that the text names. */
  private Optional<LocalDate> laterDay(Dossier dossier) {
    return patterns.in(beginning(dossier), dossier.lang()).stream()
        .filter(DateMention::isDay)
        .flatMap(date -> date.firstDay().stream())
        .filter(dossier::notInFuture)
        .max(LocalDate::compareTo);
  }

  private static boolean isBefore(Optional<LocalDate> latest, DateMention date, int days) {
    return latest.isPresent() && date.firstDay().orElseThrow().plusDays(days).isBefore(latest.get());
  }

  private static boolean namesLaterYear(Dossier dossier, int year) {
    return YEAR.matcher(beginning(dossier)).results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .anyMatch(named -> named >= year + YEARS_LATER && named <= dossier.today().getYear());
  }

  private static String beginning(Dossier dossier) {
    String text = dossier.article().text();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }
}
