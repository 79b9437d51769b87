package fr.vigie.search;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.schema.Fields;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.IntervalFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** The text fields a word is looked for in, and the queries over them. */
enum TextFields {
  /** Title and body together, scored as one field in which the title weighs more (BM25F). */
  ALL(Fields.TITLE.name(), Fields.BODY.name()),
  TITLE(Fields.TITLE.name()),
  BODY(Fields.BODY.name());

  /** How much more a word counts in the title; tuned on news, see docs/relevance.md. */
  private static final float TITLE_WEIGHT = 4f;

  private final List<String> names;

  TextFields(String... names) {
    this.names = List.of(names);
  }

  /**
   * A word or concept: its terms are one to the ranking, and an article answers it in its own
   * language's.
   */
  Query query(QueryTerm term) {
    List<Query> queries = term.terms().stream().map(this::query).toList();
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }

  /** Words in an arrangement, in one of the fields. */
  Query query(IntervalFunction arrangement) {
    return any(names.stream().map(name -> interval(name, arrangement)).toList());
  }

  /** Words that begin so, as typed. */
  Query prefix(String prefix) {
    return any(
        names.stream().map(name -> (Query) new PrefixQuery(new Term(name, prefix))).toList());
  }

  private Query query(String term) {
    CombinedFieldQuery.Builder builder = new CombinedFieldQuery.Builder(new BytesRef(term));
    for (String name : names)
      builder.addField(name, name.equals(Fields.TITLE.name()) ? TITLE_WEIGHT : 1f);
    return builder.build();
  }

  private static Query interval(String field, IntervalFunction arrangement) {
    return new IntervalQuery(field, arrangement.toIntervalSource(field, null));
  }

  private static Query any(List<Query> queries) {
    if (queries.size() == 1) return queries.getFirst();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
