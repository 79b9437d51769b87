package fr.vigie.enrichment.dates;

import fr.vigie.enrichment.dates.Dossier.TextLine;
import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.enrichment.evidence.TextParts;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a text was written on the day with which it opens. Many open with a day long gone ("Le 14
 * août 2018, le viaduc s'effondrait"): the tense of the opening sentence, and later dates in the
 * text, give them away.
 */
record OpeningDate(DatePatterns patterns, DateWords words) {

  /** How much of the text can contradict its opening. */
  private static final int LONGEST_TEXT = 20_000;

  /** An article may announce days to come: a later date this near says nothing. */
  private static final int DAYS_AHEAD = 31;

  /** A text that names a year this much later looks back. */
  private static final int YEARS_LATER = 10;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  /** Whether the text names a past day that is clearly later. */
  boolean isPassed(Dossier dossier, DateMention date) {
    LocalDate after = date.firstDay().orElseThrow().plusDays(DAYS_AHEAD);
    return patterns.in(beginning(dossier), dossier.lang()).stream()
        .filter(DateMention::isDay)
        .flatMap(later -> later.firstDay().stream())
        .anyMatch(later -> later.isAfter(after) && dossier.notInFuture(later));
  }

  /** Whether the sentence that a date opens tells the news of that day. */
  boolean isToday(Dossier dossier, TextLine line, DateMention date) {
    String rest = Fold.fold(line.text().substring(date.end()));
    TextParts parts = TextParts.of(line.text().substring(date.end()));
    String sentence =
        parts.sentenceEnds().length == 0 ? rest : rest.substring(0, parts.sentenceEnds()[0]);
    Pattern elsewhen = words.elsewhen().get(dossier.lang());
    boolean thatDay = elsewhen == null || !elsewhen.matcher(sentence).find();
    return thatDay && !namesLaterYear(dossier, date.year());
  }

  private static boolean namesLaterYear(Dossier dossier, int year) {
    return YEAR.matcher(beginning(dossier))
        .results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .anyMatch(named -> named >= year + YEARS_LATER && named <= dossier.today().getYear());
  }

  private static String beginning(Dossier dossier) {
    String text = dossier.article().text();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
  }
}
