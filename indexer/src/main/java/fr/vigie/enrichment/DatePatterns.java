package fr.vigie.enrichment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All the ways to write a date that Vigie reads.
 *
 * @param patterns in the order of the file
 */
record DatePatterns(List<DatePattern> patterns) {

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
        Table.resource("eras.tsv").rows().stream()
            .collect(
                Collectors.toMap(
                    row -> Fold.fold(row.cell(0)), row -> Integer.parseInt(row.cell(1))));
    return new DatePatterns(
        Table.resource("date-patterns.tsv").rows().stream()
            .map(row -> DatePattern.of(row, months, eras))
            .toList());
  }

  /**
   * The dates written in a text, in their order; none overlaps another.
   *
   * @param language ISO 639-1, decides how figures are read
   */
  List<DateMention> in(String text, String language) {
    String folded = Fold.fold(text);
    if (folded.chars().noneMatch(c -> c >= '0' && c <= '9')) return List.of();
    List<DateMention> all = new ArrayList<>();
    for (DatePattern pattern : patterns) {
      pattern
          .matcher(folded)
          .results()
          .forEach(match -> pattern.read(match, language).ifPresent(all::add));
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
