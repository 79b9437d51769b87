package fr.vigie.enrichment.dates;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.enrichment.evidence.Found;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The date in the path of the article's address.
 *
 * @param precision whether days are sought, as in {@code /2024/12/13/}, or months, as in {@code
 *     /2024/12/title}
 * @param pattern matches the path, with groups year and month, and day when days are sought
 */
record UrlDate(PublicationDate.Precision precision, Pattern pattern) implements DateStage {

  private static final int LONGEST_URL = 2_000;
  private static final String YEAR = "(?<![\\d])(?<year>(?:19|20)\\d{2})";
  private static final String MONTH = "(?<month>1[0-2]|0?[1-9])";
  private static final String DAY = "(?<day>3[01]|[12]\\d|0?[1-9])";

  static UrlDate days() {
    String separated = YEAR + "(?<sep>[/_-])" + MONTH + "\\k<sep>" + DAY + "(?!\\d)";
    return new UrlDate(PublicationDate.Precision.DAY, Pattern.compile(separated));
  }

  static UrlDate months() {
    return new UrlDate(
        PublicationDate.Precision.MONTH, Pattern.compile("/" + YEAR + "/" + MONTH + "/"));
  }

  @Override
  public Found<PublicationDate> find(Dossier dossier) {
    String url = dossier.article().given().url();
    Matcher matcher = pattern.matcher(path(url.substring(0, Math.min(url.length(), LONGEST_URL))));
    while (matcher.find()) {
      Optional<PublicationDate> date = date(matcher, dossier);
      if (date.isPresent()) {
        Finding finding =
            Finding.stated("date", date.get().value(), "date in the address", matcher.group());
        return Found.because(date.get(), finding);
      }
    }
    return Dossier.unknown();
  }

  private Optional<PublicationDate> date(Matcher matcher, Dossier dossier) {
    boolean days = precision == PublicationDate.Precision.DAY;
    int day = days ? Integer.parseInt(matcher.group("day")) : 0;
    int year = Integer.parseInt(matcher.group("year"));
    int month = Integer.parseInt(matcher.group("month"));
    DateMention date = new DateMention(matcher.start(), matcher.end(), year, month, day, "");
    if (!date.exists() || !date.firstDay().filter(dossier::notInFuture).isPresent())
      return Optional.empty();
    return year < Dateline.EARLIEST_YEAR ? Optional.empty() : Optional.of(date.date());
  }

  /** Path and nothing else: a date among the parameters may be any. */
  private static String path(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : Math.max(url.indexOf('/', scheme + 3), scheme + 3);
    return url.substring(start).split("[?#]", 2)[0];
  }
}
