package fr.vigie.search;

import fr.vigie.schema.Fields;
import fr.vigie.search.Facets.DateCount;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Question.Facet;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;

/**
 * Counts facets over one snapshot. The ordinals of all segments are joined once, when it is made.
 */
final class FacetCounts {

  private static final int UNDATED = -1;
  private static final int MONTHS = 12;
  private static final int LONGEST_SPAN_BY_MONTH = 10 * MONTHS;

  private final Labels labels;
  private final Map<Facet, StringDocValuesReaderState> states = new EnumMap<>(Facet.class);

  FacetCounts(IndexReader reader, Labels labels) throws IOException {
    this.labels = labels;
    for (Facet facet : Facet.values()) {
      states.put(facet, new StringDocValuesReaderState(reader, Filters.field(facet)));
    }
  }

  /**
   * @param all what matches the whole question
   * @param sideways for a dimension with a selection, what matches the question without it
   * @param groups what counts as one
   */
  Facets count(
      FacetsCollector all,
      Map<String, FacetsCollector> sideways,
      Question question,
      CopyGroups groups)
      throws IOException {
    Map<Facet, List<Value>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(
          facet, values(facet, sideways.getOrDefault(Filters.field(facet), all), question, groups));
    }
    FacetsCollector dated = sideways.getOrDefault(Filters.DATE, all);
    TreeMap<Long, Long> months = months(dated);
    long undated = matches(dated) - months.values().stream().mapToLong(Long::longValue).sum();
    Map<Integer, Long> repeats = new Repeats(dated, groups).ofNumbers(Fields.MONTH.name(), UNDATED);
    months.replaceAll((month, count) -> count - repeats.getOrDefault(month.intValue(), 0L));
    return new Facets(values, dates(months), undated - repeats.getOrDefault(UNDATED, 0L));
  }

  private List<Value> values(
      Facet facet, FacetsCollector matching, Question question, CopyGroups groups)
      throws IOException {
    Map<String, Long> counts = new HashMap<>();
    FacetResult result =
        new StringValueFacetCounts(states.get(facet), matching)
            .getAllChildren(Filters.field(facet));
    for (LabelAndValue value : result.labelValues) {
      if (value.value.longValue() > 0) counts.put(value.label, value.value.longValue());
    }
    new Repeats(matching, groups)
        .ofTerms(Filters.field(facet))
        .forEach((value, repeats) -> counts.merge(value, -repeats, Long::sum));
    question.selected(facet).forEach(value -> counts.putIfAbsent(value, 0L));
    List<Value> values = new ArrayList<>();
    counts.forEach((value, count) -> values.add(value(facet, value, count, question)));
    values.sort(mostFirst(question.ui()));
    return List.copyOf(values);
  }

  private Value value(Facet facet, String value, long count, Question question) {
    boolean selected = question.selected(facet).contains(value);
    return new Value(value, labels.of(facet, value, question.ui()), count, selected);
  }

  private static Comparator<Value> mostFirst(Locale ui) {
    Collator collator = Collator.getInstance(ui);
    return Comparator.comparingLong(Value::count).reversed().thenComparing(Value::label, collator);
  }

  private static TreeMap<Long, Long> months(FacetsCollector matching) throws IOException {
    TreeMap<Long, Long> months = new TreeMap<>();
    FacetResult result =
        new LongValueFacetCounts(Fields.MONTH.name(), matching).getAllChildren(Fields.MONTH.name());
    for (LabelAndValue month : result.labelValues) {
      months.put(Long.valueOf(month.label), month.value.longValue());
    }
    return months;
  }

  private static List<DateCount> dates(TreeMap<Long, Long> months) {
    if (months.isEmpty()) return List.of();
    boolean byYear = months.lastKey() - months.firstKey() >= LONGEST_SPAN_BY_MONTH;
    Map<String, Long> dates = new TreeMap<>();
    months.forEach((month, count) -> dates.merge(date(month, byYear), count, Long::sum));
    return dates.entrySet().stream()
        .map(date -> new DateCount(date.getKey(), date.getValue()))
        .toList();
  }

  private static String date(long month, boolean byYear) {
    long year = month / MONTHS;
    return byYear ? "%04d".formatted(year) : "%04d-%02d".formatted(year, month % MONTHS + 1);
  }

  private static long matches(FacetsCollector collector) {
    return collector.getMatchingDocs().stream().mapToLong(segment -> segment.totalHits()).sum();
  }
}
