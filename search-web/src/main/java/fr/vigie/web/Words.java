package fr.vigie.web;

import fr.vigie.article.PublicationDate;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How the page speaks one language: wordings, plurals, numbers and dates. Immutable and safe for
 * use by several threads.
 */
public final class Words {

  private static final Words FRENCH = new Words(Locale.FRENCH, "d MMMM uuuu");
  private static final Words ENGLISH = new Words(Locale.ENGLISH, "d MMMM uuuu");
  private static final Pattern HOLE = Pattern.compile("\\{([0-9])}");
  private static final int MICROS_A_MILLISECOND = 1_000;

  private final Locale locale;
  private final ResourceBundle messages;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;

  private Words(Locale locale, String dayPattern) {
    this.locale = locale;
    ResourceBundle.Control noOtherLanguage =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.messages = ResourceBundle.getBundle("fr.vigie.web.messages", locale, noOtherLanguage);
    this.day = DateTimeFormatter.ofPattern(dayPattern, locale);
    this.month = DateTimeFormatter.ofPattern("MMMM uuuu", locale);
  }

  /** English for an English locale, French for any other. */
  public static Words of(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
  }

  /** The other language the page speaks. */
  public Words other() {
    return this == FRENCH ? ENGLISH : FRENCH;
  }

  public Locale locale() {
    return locale;
  }

  /** ISO 639-1 code, for {@code lang} attributes. */
  public String lang() {
    return locale.getLanguage();
  }

  /**
   * A wording with its holes {@code {0}}, {@code {1}}… filled.
   *
   * @throws java.util.MissingResourceException when there is no such wording
   */
  public String text(String key, Object... values) {
    return HOLE.matcher(messages.getString(key)).replaceAll(hole -> filled(hole, values));
  }

  /** A wording, or what it would word when nobody has worded it yet. */
  String textOr(String key, String unworded) {
    return messages.containsKey(key) ? messages.getString(key) : unworded;
  }

  private static String filled(MatchResult hole, Object[] values) {
    int index = Integer.parseInt(hole.group(1));
    return java.util.regex.Matcher.quoteReplacement(
        index < values.length ? String.valueOf(values[index]) : "");
  }

  /**
   * A wording in the singular ({@code key.one}) or plural ({@code key.many}), the number in its
   * hole {@code {0}}.
   */
  public String count(String key, long count) {
    boolean one = this == FRENCH ? count < 2 : count == 1;
    return text(key + (one ? ".one" : ".many"), number(count));
  }

  /**
   * A whole number with the separators of the language: 1 234 with narrow no-break spaces in
   * French.
   */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A short time in milliseconds with two significant digits or more: {@code 1,8 ms}. */
  public String duration(long micros) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(micros < 10 * MICROS_A_MILLISECOND ? 1 : 0);
    return text("milliseconds", format.format(micros / (double) MICROS_A_MILLISECOND));
  }

  /** A date in words, as precise as it is known. */
  public String date(PublicationDate date) {
    return switch (date.precision()) {
      case DAY -> day(LocalDate.parse(date.value()));
      case MONTH -> month(YearMonth.parse(date.value()));
      case YEAR -> date.value();
      case UNKNOWN -> text("date.unknown");
    };
  }

  /**
   * A wording with a date in it: {@code depuis mars 2024}. Days ({@code .day}) and names that begin
   * with a vowel ({@code .vowel}) may have one of their own: {@code depuis le 5 mars 2024}.
   */
  String dated(String key, PublicationDate date) {
    String said = date(date);
    boolean day = date.precision() == PublicationDate.Precision.DAY;
    String own = key + (day ? ".day" : said.matches("[ao].*") ? ".vowel" : "");
    return text(messages.containsKey(own) ? own : key, said);
  }

  private String day(LocalDate date) {
    String words = day.format(date);
    return this == FRENCH && date.getDayOfMonth() == 1 ? "1er" + words.substring(1) : words;
  }

  String month(YearMonth date) {
    return month.format(date);
  }
}
