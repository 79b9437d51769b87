package fr.vigie.search.lucene.facets;

import fr.vigie.search.Facets;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Labels;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.facets.FacetValues.Dimension;
import fr.vigie.search.lucene.limits.Kept;
import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/** Counts facets over one snapshot. Safe for use by several threads. */
public final class FacetCounts {

  /** Stands for all articles, where nobody collected them. */
  public static final FacetsCollector EVERYTHING = new FacetsCollector();

  private final IndexReader reader;
  private final Labels labels;
  private final FacetValues values;
  private final GroupValues grouped;
  private final Kept<Boolean, int[]> everything = new Kept<>(2, this::everything);
  private final Map<Locale, Named> named = new ConcurrentHashMap<>();

  public FacetCounts(IndexReader reader, CopyGroups copies, Labels labels) throws IOException {
    this.reader = reader;
    this.labels = labels;
    this.values = new FacetValues(reader, copies);
    this.grouped = new GroupValues(values, copies);
  }

  /**
   * The facet values in one language.
   *
   * @param labels their names, by number
   * @param places their places in the order of these names, by number
   */
  private record Named(String[] labels, int[] places) {}

  /**
   * @param all what matches the whole question
   * @param sideways for a dimension with a selection, what matches the question without it
   * @param groups what counts as one
   */
  public Facets count(
      FacetsCollector all,
      Map<String, FacetsCollector> sideways,
      Question question,
      CopyGroups groups)
      throws IOException {
    int[] counts = count(all, groups);
    for (Facet facet : Facet.values()) {
      FacetsCollector without = sideways.get(Filters.field(facet));
      Dimension<String> dimension = values.of(facet);
      if (without != null) copy(count(without, groups), counts, dimension.first(), dimension.end());
    }
    TimeSpans time = values.time();
    FacetsCollector always = sideways.get(Filters.DATE);
    if (always != null) copy(count(always, groups), counts, time.undated(), time.end());
    Map<Facet, List<Value>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) facets.put(facet, values(facet, counts, question));
    return new Facets(facets, time.timeline(counts), counts[time.undated()]);
  }

  /** Everything is counted once: it is asked for whenever nothing else is, and beside filters. */
  private int[] count(FacetsCollector matching, CopyGroups groups) throws IOException {
    return isEverything(matching)
        ? everything.of(!groups.isEmpty()).clone()
        : counted(matching, !groups.isEmpty());
  }

  private int[] counted(FacetsCollector matching, boolean byGroup) throws IOException {
    return byGroup ? grouped.count(matching) : values.count(matching);
  }

  private boolean isEverything(FacetsCollector matching) {
    int articles = matching.getMatchingDocs().stream().mapToInt(MatchingDocs::totalHits).sum();
    return matching == EVERYTHING || articles == reader.numDocs();
  }

  private int[] everything(boolean byGroup) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    return counted(
        searcher.search(MatchAllDocsQuery.INSTANCE, new FacetsCollectorManager()), byGroup);
  }

  private static void copy(int[] from, int[] to, int first, int end) {
    System.arraycopy(from, first, to, first, end - first);
  }

  private List<Value> values(Facet facet, int[] counts, Question question) {
    Dimension<String> dimension = values.of(facet);
    Named names = named.computeIfAbsent(question.ui(), this::named);
    List<Value> found = new ArrayList<>();
    IntStream.range(dimension.first(), dimension.end())
        .filter(number -> counts[number] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(number -> -counts[number])
                .thenComparingInt(number -> names.places[number]))
        .forEach(
            number -> {
              String value = dimension.value(number);
              boolean selected = question.selected(facet).contains(value);
              found.add(new Value(value, names.labels[number], counts[number], selected));
            });
    question.selected(facet).stream()
        .filter(value -> dimension.number(value) < 0 || counts[dimension.number(value)] == 0)
        .map(value -> new Value(value, labels.of(facet, value, question.ui()), 0, true))
        .sorted(Comparator.comparing(Value::label, Collator.getInstance(question.ui())))
        .forEach(found::add);
    return List.copyOf(found);
  }

  private Named named(Locale ui) {
    Named names = new Named(new String[values.size()], new int[values.size()]);
    Collator collator = Collator.getInstance(ui);
    for (Facet facet : Facet.values()) {
      Dimension<String> dimension = values.of(facet);
      for (int number = dimension.first(); number < dimension.end(); number++)
        names.labels[number] = labels.of(facet, dimension.value(number), ui);
      int[] sorted =
          IntStream.range(dimension.first(), dimension.end())
              .boxed()
              .sorted(Comparator.comparing(number -> names.labels[number], collator))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int place = 0; place < sorted.length; place++) names.places[sorted[place]] = place;
    }
    return names;
  }
}
