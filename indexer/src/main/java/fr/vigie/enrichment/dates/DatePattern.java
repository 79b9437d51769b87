package fr.vigie.enrichment.dates;

import fr.vigie.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One way to write a date.
 *
 * @param rule its name in findings
 * @param expression matches folded text; its groups say what is written
 * @param sign a character that every match holds; empty when there is none
 * @param months names of months
 * @param eras the year zero of each era
 */
record DatePattern(
    String rule, Pattern expression, String sign, MonthNames months, Map<String, Integer> eras) {

  private static final Set<Character.UnicodeBlock> SYLLABLES =
      Set.of(Character.UnicodeBlock.HANGUL_SYLLABLES);

  private static final String DAY = "3[01]|[12]\\d|0?[1-9]";

  static DatePattern of(Table.Row row, MonthNames months, Map<String, Integer> eras) {
    String expression =
        row.cell(1)
            .replace("{year}", "(?<year>[12]\\d{3})")
            .replace("{yy}", "(?<yy>\\d{2})")
            .replace("{month}", "(?<month>1[0-2]|0?[1-9])")
            .replace("{day}", "(?<day>" + DAY + ")")
            .replace("{first}", "(?<first>" + DAY + ")")
            .replace("{second}", "(?<second>" + DAY + ")")
            .replace(
                "{name}",
                "(?<!\\p{L})(?<name>" + MonthNames.anyOf(months.numbers().keySet()) + ")(?!\\p{L})")
            .replace("{roman}", "(?<roman>" + MonthNames.anyOf(months.romans().keySet()) + ")")
            .replace("{eraYear}", "(?<eraYear>元|\\d{1,3})")
            .replace("{era}", "(?<era>" + MonthNames.anyOf(eras.keySet()) + ")");
    try {
      return new DatePattern(
          row.cell(0), Pattern.compile(expression), sign(row.cell(1)), months, eras);
    } catch (PatternSyntaxException e) {
      throw row.error(e.getMessage());
    }
  }

  /**
   * Reads what the expression matched. A day or month that cannot be is kept here, so that its
   * parts are not read as another date.
   *
   * @param language decides the order of figures; ISO 639-1
   * @return empty when the order of its figures is unknown, or its month is not named in that
   *     language and the year is missing
   */
  Optional<DateMention> read(MatchResult match, String language) {
    int year = year(match);
    if (has("first")) return figures(match, year, months.dayFirst().contains(language));
    int day = has("day") ? Integer.parseInt(match.group("day")) : 0;
    if (year == 0 && has("name") && !months.used(match.group("name"), language))
      return Optional.empty();
    return Optional.of(new DateMention(match.start(), match.end(), year, month(match), day, rule));
  }

  private Optional<DateMention> figures(MatchResult match, int year, boolean dayFirst) {
    int first = Integer.parseInt(match.group("first"));
    int second = Integer.parseInt(match.group("second"));
    boolean sure = dayFirst || first > 12 || second > 12 || first == second;
    if (!sure || first > 12 && second > 12) return Optional.empty();
    boolean monthLast = second <= 12;
    int month = monthLast ? second : first;
    int day = monthLast ? first : second;
    return Optional.of(new DateMention(match.start(), match.end(), year, month, day, rule));
  }

  private int year(MatchResult match) {
    if (has("year")) return Integer.parseInt(match.group("year"));
    if (has("yy")) return 2000 + Integer.parseInt(match.group("yy"));
    if (!has("era")) return 0;
    String written = match.group("eraYear");
    return eras.get(match.group("era")) + (written.equals("元") ? 1 : Integer.parseInt(written));
  }

  private int month(MatchResult match) {
    if (has("name")) return months.numbers().get(match.group("name"));
    if (has("roman")) return months.romans().get(match.group("roman"));
    return Integer.parseInt(match.group("month"));
  }

  private boolean has(String group) {
    return expression.namedGroups().containsKey(group);
  }

  Matcher matcher(String folded) {
    return expression.matcher(folded);
  }

  /** Whether a text can match: it holds the sign without which no date is written so. */
  boolean canMatch(String folded) {
    return sign.isEmpty() || folded.contains(sign);
  }

  /** The first East Asian character that an expression names outside its groups of choices. */
  private static String sign(String written) {
    return written
        .codePoints()
        .filter(c -> Character.isIdeographic(c) || SYLLABLES.contains(Character.UnicodeBlock.of(c)))
        .mapToObj(Character::toString)
        .findFirst()
        .orElse("");
  }
}
