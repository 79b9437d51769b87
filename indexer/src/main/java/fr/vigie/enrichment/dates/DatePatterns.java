package fr.vigie.enrichment.dates;

import fr.vigie.enrichment.evidence.Fold;
import fr.vigie.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * All the ways to write a date that Vigie reads.
 *
 * @param patterns in the order of the file
 */
record DatePatterns(List<DatePattern> patterns) {

  /** No date reaches further from its figures, in UTF-16 units. */
  private static final int LONGEST_DATE = 50;

  private static final Comparator<DateMention> FULLEST_FIRST =
      Comparator.comparing(DateMention::isDay)
          .reversed()
          .thenComparing(
              Comparator.comparingInt((DateMention mention) -> mention.end() - mention.start())
                  .reversed())
          .thenComparingInt(DateMention::start);

  static DatePatterns shipped() {
    MonthNames months = MonthNames.shipped();
    Map<String, Integer> eras =
        Table.resource(DatePatterns.class, "eras.tsv").rows().stream()
            .collect(
                Collectors.toMap(
                    row -> Fold.fold(row.cell(0)), row -> Integer.parseInt(row.cell(1))));
    return new DatePatterns(
        Table.resource(DatePatterns.class, "date-patterns.tsv").rows().stream()
            .map(row -> DatePattern.of(row, months, eras))
            .toList());
  }

  /** Where the figures end that follow one another closely, and the words of a date with them. */
  private static int endOfFigures(String folded, int figure) {
    int end = figure;
    for (int next = figure; next >= 0 && next - end <= 2 * LONGEST_DATE; ) {
      end = next + 1;
      next = nextFigure(folded, end);
    }
    return Math.min(folded.length(), end + LONGEST_DATE);
  }

  /** Every date holds a figure; -1 when there is none any more. */
  private static int nextFigure(String folded, int from) {
    for (int i = from; i < folded.length(); i++) {
      if (folded.charAt(i) >= '0' && folded.charAt(i) <= '9') return i;
    }
    return -1;
  }

  /**
   * The dates written in a text, in their order; none overlaps another.
   *
   * @param language ISO 639-1, decides how figures are read
   */
  List<DateMention> in(String text, String language) {
    String folded = Fold.fold(text);
    List<DatePattern> possible =
        patterns.stream().filter(pattern -> pattern.canMatch(folded)).toList();
    List<DateMention> all = new ArrayList<>();
    for (int figure = nextFigure(folded, 0); figure >= 0; ) {
      int start = Math.max(0, figure - LONGEST_DATE);
      int end = endOfFigures(folded, figure);
      for (DatePattern pattern : possible) {
        Matcher matcher = pattern.matcher(folded).region(start, end);
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        while (matcher.find()) pattern.read(matcher, language).ifPresent(all::add);
      }
      figure = nextFigure(folded, end);
    }
    all.sort(FULLEST_FIRST);
    BitSet taken = new BitSet();
    List<DateMention> chosen = new ArrayList<>();
    for (DateMention mention : all) {
      int next = taken.nextSetBit(mention.start());
      if (next >= 0 && next < mention.end()) continue;
      taken.set(mention.start(), mention.end());
      if (mention.exists()) chosen.add(mention);
    }
    chosen.sort(Comparator.comparingInt(DateMention::start));
    return chosen;
  }
}
