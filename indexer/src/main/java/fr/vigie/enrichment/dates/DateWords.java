package fr.vigie.enrichment.dates;

import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that stand around dates, folded.
 *
 * @param published matches what announces a date of publication
 * @param updated matches what announces the date of a change
 * @param excluded matches what makes a line's date something else's: a photo, an event
 * @param issue matches what calls a line the name of an issue: "Dossier 2018"
 * @param between articles and weekdays, which may stand between a place and its date
 * @param prose words that begin a sentence and no dateline
 * @param inside small words inside the name of a place
 * @param elsewhen by language, matches what shows that a sentence was not written on the day with
 *     which it opens
 * @param time expression of a time of day behind a date
 */
record DateWords(
    Pattern published,
    Pattern updated,
    Pattern excluded,
    Pattern issue,
    Set<String> between,
    Set<String> prose,
    Set<String> inside,
    Map<String, Pattern> elsewhen,
    String time) {

  private static final Set<String> KINDS =
      Set.of(
          "published",
          "updated",
          "excluded",
          "issue",
          "article",
          "weekday",
          "prose",
          "inside",
          "elsewhen",
          "time");

  static DateWords shipped() {
    List<Table.Row> rows = Table.resource(DateWords.class, "date-words.tsv").rows();
    for (Table.Row row : rows) {
      if (!KINDS.contains(row.cell(0)))
        throw row.error("'" + row.cell(0) + "' is not a kind of word");
    }
    Set<String> between = words(rows, "article");
    between.addAll(words(rows, "weekday"));
    return new DateWords(
        phrases(words(rows, "published")),
        phrases(words(rows, "updated")),
        phrases(words(rows, "excluded")),
        phrases(words(rows, "issue")),
        between,
        words(rows, "prose"),
        words(rows, "inside"),
        of("elsewhen", rows)
            .collect(Collectors.toMap(row -> row.cell(1), row -> Pattern.compile(row.cell(2)))),
        of("time", rows).map(row -> row.cell(2)).findFirst().orElseThrow());
  }

  private static Stream<Table.Row> of(String kind, List<Table.Row> rows) {
    return rows.stream().filter(row -> row.cell(0).equals(kind));
  }

  private static Set<String> words(List<Table.Row> rows, String kind) {
    return of(kind, rows)
        .flatMap(row -> row.parts(2).stream())
        .map(Fold::fold)
        .collect(Collectors.toSet());
  }

  /**
   * Matches any of these as whole words; scripts without spaces have none, so there a part of a
   * word will do.
   */
  private static Pattern phrases(Set<String> phrases) {
    String spaced = MonthNames.anyOf(phrases.stream().filter(DateWords::isSpaced).toList());
    String unspaced =
        MonthNames.anyOf(phrases.stream().filter(phrase -> !isSpaced(phrase)).toList());
    String whole = "(?<!\\p{L})(?:" + spaced + ")(?!\\p{L})";
    return Pattern.compile(unspaced.isEmpty() ? whole : whole + "|" + unspaced);
  }

  private static boolean isSpaced(String phrase) {
    return !Character.isIdeographic(phrase.charAt(0))
        && Character.UnicodeScript.of(phrase.charAt(0)) != Character.UnicodeScript.HANGUL;
  }
}
