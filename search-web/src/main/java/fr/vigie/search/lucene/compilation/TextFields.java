package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Translation;
import fr.vigie.article.Zone;
import fr.vigie.schema.Fields;
import fr.vigie.search.lucene.scoring.ProximityQuery;
import fr.vigie.search.lucene.scoring.ProximityQuery.Lead;
import fr.vigie.search.lucene.scoring.ProximityQuery.Pair;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.snapshot.Snapshot;
import fr.vigie.search.lucene.words.TermFrequencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queryparser.flexible.standard.nodes.intervalfn.IntervalFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/** The text fields a word is looked for in, and the queries over them. */
final class TextFields {

  private final List<String> names;
  private final Ranking ranking;
  private final TermFrequencies all;

  private TextFields(Snapshot snapshot, List<String> names) {
    this.names = names;
    this.ranking = snapshot.ranking();
    this.all = snapshot.frequencies();
  }

  /** Title and body together, scored as one field in which the title weighs more (BM25F). */
  static TextFields all(Snapshot snapshot) {
    return new TextFields(snapshot, List.of(Fields.TITLE.name(), Fields.BODY.name()));
  }

  static TextFields title(Snapshot snapshot) {
    return new TextFields(snapshot, List.of(Fields.TITLE.name()));
  }

  static TextFields body(Snapshot snapshot) {
    return new TextFields(snapshot, List.of(Fields.BODY.name()));
  }

  /** What was kept apart from articles, of some kinds. */
  static TextFields zones(Snapshot snapshot, List<Zone.Kind> kinds) {
    return new TextFields(snapshot, kinds.stream().map(Fields::zoneText).toList());
  }

  /**
   * A word or concept: its terms are one to the ranking, and an article answers it in its own
   * language's. Each term is weighed as if it stood in every article that holds any of them, lest a
   * word be worth more in the language that has the fewest articles.
   */
  Query query(QueryTerm term) throws IOException {
    Map<String, Float> weights = weights(term);
    if (weights.size() == 1) return query(term.terms().getFirst());
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    for (String each : weights.keySet()) frequencies.put(each, frequency(each));
    long together = frequencies.values().stream().mapToLong(Integer::longValue).sum();
    List<Query> queries = new ArrayList<>();
    frequencies.forEach(
        (each, articles) -> {
          double rarity = all.rarity(together) / all.rarity(articles);
          float weight = (float) rarity * weights.get(each);
          if (articles > 0) queries.add(new BoostQuery(query(each), weight));
        });
    return switch (queries.size()) {
      case 0 -> new MatchNoDocsQuery("no article holds " + term.text());
      case 1 -> queries.getFirst();
      default -> new DisjunctionMaxQuery(queries, 0);
    };
  }

  /** What each term of a word weighs: less when it is a translation of what was typed. */
  private Map<String, Float> weights(QueryTerm term) {
    Map<String, Float> weights = new LinkedHashMap<>();
    for (String each : term.terms()) weights.put(each, 1f);
    float best = term.translations().isEmpty() ? 1 : term.translations().getFirst().share();
    for (Translation each : term.translations())
      weights.putIfAbsent(each.term(), ranking.weight(Part.TRANSLATIONS) * each.share() / best);
    return weights;
  }

  /** Words in an arrangement, in one of the fields. */
  Query query(IntervalFunction arrangement) {
    return any(names.stream().map(name -> interval(name, arrangement)).toList());
  }

  /**
   * Where words stand in each of the fields; what is said first is said in the body, if that is one
   * of them.
   */
  List<ProximityQuery> proximity(List<QueryTerm> terms, List<Pair> pairs, List<Lead> leads) {
    List<List<String>> words = terms.stream().map(QueryTerm::allTerms).toList();
    return names.stream()
        .map(name -> new ProximityQuery(name, words, pairs, isBody(name) ? leads : List.of()))
        .filter(query -> query.most() > 0)
        .toList();
  }

  private static boolean isBody(String name) {
    return name.equals(Fields.BODY.name());
  }

  /** Words that begin so, as typed. */
  Query prefix(String prefix) {
    return any(
        names.stream().map(name -> (Query) new PrefixQuery(new Term(name, prefix))).toList());
  }

  /** One term, whatever it stands for. */
  Query query(String term) {
    CombinedFieldQuery.Builder builder = new CombinedFieldQuery.Builder(new BytesRef(term));
    for (String name : names)
      builder.addField(name, name.equals(Fields.TITLE.name()) ? ranking.weight(Part.TITLE) : 1);
    return builder.build();
  }

  /** Whether any article holds one of its terms. */
  boolean holds(QueryTerm term) throws IOException {
    for (String each : term.terms()) {
      if (holds(each)) return true;
    }
    return false;
  }

  /** Whether any article holds a term. */
  boolean holds(String term) throws IOException {
    return frequency(term) > 0;
  }

  /** Inverse document frequency of all the terms of a word together; 0 when no article has any. */
  double rarity(QueryTerm term) throws IOException {
    long together = 0;
    for (String each : weights(term).keySet()) together += frequency(each);
    return together == 0 ? 0 : all.rarity(together);
  }

  /** How many articles hold a term. */
  int frequency(String term) throws IOException {
    int most = 0;
    for (String name : names) most = Math.max(most, all.of(new Term(name, term)));
    return most;
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
