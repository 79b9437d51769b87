package fr.vigie.enrichment.dates;

import fr.vigie.article.PublicationDate;
import fr.vigie.enrichment.dates.DateLine.Announced;
import fr.vigie.enrichment.dates.DateLine.Before;
import fr.vigie.enrichment.dates.Dossier.TextLine;
import fr.vigie.enrichment.evidence.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dateline ("Washington D.C., le 13 décembre 2024 –"), a line of its own near the start of the
 * text, or the date with which the text opens ("Le 15 novembre 2023, le secrétaire général…"). A
 * date anywhere else is one the article speaks of.
 */
record Dateline(DatePatterns patterns, DateLineReader reader, OpeningDate openingDate)
    implements DateStage {

  /** Older dates in prose are history, not news. */
  static final int EARLIEST_YEAR = 1990;

  /** How far into the text a dateline may begin, in UTF-16 units. */
  private static final int NEAR_START = 300;

  /** How much of a line is read. */
  private static final int LONGEST_HEAD = 400;

  private static final int LONGEST_TITLE_LINE = 200;

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
    boolean dateline = shape.closed() && shape.before() != Before.NOTHING;
    if (!date.isDay() && !(opening && dateline)) return Optional.empty();
    if (openingDate.isPassed(dossier, date)) return Optional.empty();
    if (shape.isStatement()) return Optional.of("date on a line of its own");
    if (dateline) return Optional.of("dateline");
    if (!date.isDay()) return Optional.empty();
    boolean opens =
        opening && shape.before() != Before.PLACE && openingDate.isToday(dossier, line, date);
    return opens ? Optional.of("first words of the text") : Optional.empty();
  }
}
