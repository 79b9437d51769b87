package fr.vigie.search.lucene.facets;

import fr.vigie.schema.Fields;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Undated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Facet values and the period as the dimensions of a drill-down. */
public final class Filters {

  /** The dimension of dates, beside the facets'. */
  public static final String DATE = "date";

  private Filters() {}

  /** The field that holds a facet. */
  public static String field(Facet facet) {
    return switch (facet) {
      case COUNTRY -> Fields.COUNTRY.name();
      case TOPIC -> Fields.TOPIC.name();
      case LANG -> Fields.LANG.name();
      case SOURCE -> Fields.SOURCE.name();
      case PROVENANCE -> Fields.PROVENANCE.name();
    };
  }

  /** The base query, with a dimension for each facet asked for and one for the dates. */
  public static DrillDownQuery drillDown(Query base, Question question) {
    DrillDownQuery drillDown = new DrillDownQuery(new FacetsConfig(), base);
    for (Facet facet : Facet.values()) {
      Set<String> values = question.selected(facet);
      for (String value : values)
        drillDown.add(field(facet), KeywordField.newExactQuery(field(facet), value));
    }
    for (Query dates : dates(question.period(), question.undated())) drillDown.add(DATE, dates);
    return drillDown;
  }

  /** The dates asked for: none when all are, else the queries any of which may match. */
  private static List<Query> dates(Period period, Undated undated) {
    return switch (undated) {
      case ONLY -> List.of(not(dated()));
      case EXCLUDE -> List.of(period.isAlways() ? dated() : within(period));
      case INCLUDE -> period.isAlways() ? List.of() : List.of(within(period), not(dated()));
    };
  }

  /** Articles whose date may lie in the period. */
  public static Query within(Period period) {
    return new BooleanQuery.Builder()
        .add(
            LongField.newRangeQuery(Fields.LAST_DAY.name(), day(period.firstDay()), Long.MAX_VALUE),
            Occur.FILTER)
        .add(
            LongField.newRangeQuery(Fields.FIRST_DAY.name(), Long.MIN_VALUE, day(period.lastDay())),
            Occur.FILTER)
        .build();
  }

  private static long day(LocalDate day) {
    return day.toEpochDay();
  }

  private static Query dated() {
    return new ConstantScoreQuery(new FieldExistsQuery(Fields.FIRST_DAY.name()));
  }

  /** All that a query does not match. */
  public static Query not(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }
}
