package fr.vigie.search.lucene.compilation;

import fr.vigie.article.Zone;
import fr.vigie.query.Field;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Everything;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.schema.Fields;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Sentences;
import fr.vigie.search.lucene.compilation.TextWriter.Purpose;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Writes one query tree as Lucene's queries: one that matches and scores, and one that marks, which
 * leaves out what only filters. For one use by one thread.
 */
final class QueryWriter {

  private final Snapshot snapshot;
  private final Deferred<FieldValues> values;
  private final Sentences sentences;
  private final TextWriter texts;
  private final Remarks remarks = new Remarks();
  private boolean excluding;

  /** Where words without a field of their own are looked for. */
  private TextFields plain;

  /**
   * @param question says whether English words find French articles too, and who reads
   * @param strictness how much of it must match
   */
  QueryWriter(
      Snapshot snapshot,
      QueryResources resources,
      Question question,
      Sentences sentences,
      Strictness strictness) {
    this.snapshot = snapshot;
    this.values = resources.values();
    this.sentences = sentences;
    this.plain = TextFields.all(snapshot);
    this.texts = new TextWriter(snapshot, resources, question, sentences, strictness, remarks);
  }

  /** What is known of what was written up to now. */
  Remarks remarks() {
    return remarks;
  }

  /** The query that matches. */
  Query matching(fr.vigie.query.Query query) throws IOException {
    return switch (query) {
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case TextQuery text -> texts.write(text, plain, purpose());
      case InField(Field.Text field, TextQuery text) -> texts.write(text, fields(field), purpose());
      case FieldTerm term -> value(term);
      case DateRange(var from, var to) ->
          new ConstantScoreQuery(Filters.within(new Period(from, to)));
      case And(var clauses) -> inZones(clauses, () -> all(clauses));
      case Or(var clauses) -> any(clauses);
      case Not(var clause) -> Filters.not(excluded(clause));
    };
  }

  private Purpose purpose() {
    return excluding ? Purpose.EXCLUDING : Purpose.SCORING;
  }

  /** What must not match: all its words together, never fewer. */
  private Query excluded(fr.vigie.query.Query query) throws IOException {
    boolean before = excluding;
    excluding = true;
    Query excluded = matching(query);
    excluding = before;
    return excluded;
  }

  /** The query whose matches are marked. */
  Query marking(fr.vigie.query.Query query) throws IOException {
    return switch (query) {
      case Everything everything -> TextWriter.NOTHING;
      case TextQuery text -> texts.write(text, plain, Purpose.MARKING);
      case InField(Field.Text field, TextQuery text) ->
          texts.write(text, fields(field), Purpose.MARKING);
      case FieldTerm term -> TextWriter.NOTHING;
      case DateRange range -> TextWriter.NOTHING;
      case And(var clauses) -> inZones(clauses, () -> anyMark(clauses));
      case Or(var clauses) -> anyMark(clauses);
      case Not not -> TextWriter.NOTHING;
    };
  }

  private interface Writing {
    Query write() throws IOException;
  }

  /** Words that stand beside {@code zone:…} are looked for in those zones, and there only. */
  private Query inZones(List<fr.vigie.query.Query> clauses, Writing writing) throws IOException {
    List<Zone.Kind> kinds = new ArrayList<>();
    for (fr.vigie.query.Query clause : clauses) {
      if (clause instanceof FieldTerm(Field.Value field, String value) && field == Field.Value.ZONE)
        values.get().resolve(field, value, snapshot.reader()).stream()
            .map(Zone.Kind::of)
            .forEach(kinds::add);
    }
    if (kinds.isEmpty()) return writing.write();
    TextFields before = plain;
    plain = TextFields.zones(snapshot, kinds);
    Query query = writing.write();
    plain = before;
    return query;
  }

  private Query all(List<fr.vigie.query.Query> clauses) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    boolean onlyNegative = true;
    for (fr.vigie.query.Query clause : clauses) {
      if (clause instanceof Not(var inner)) {
        query.add(excluded(inner), Occur.MUST_NOT);
      } else {
        query.add(matching(clause), Occur.MUST);
        onlyNegative = false;
      }
    }
    if (onlyNegative) query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    return query.build();
  }

  private Query any(List<fr.vigie.query.Query> clauses) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (fr.vigie.query.Query clause : clauses) query.add(matching(clause), Occur.SHOULD);
    return query.build();
  }

  private Query anyMark(List<fr.vigie.query.Query> clauses) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (fr.vigie.query.Query clause : clauses) query.add(marking(clause), Occur.SHOULD);
    return query.build();
  }

  private Query value(FieldTerm term) throws IOException {
    List<String> found = values.get().resolve(term.field(), term.value(), snapshot.reader());
    if (term.field() == Field.Value.COPIES) return copies(term, found);
    if (found.isEmpty()) {
      remarks.note(
          sentences.of("unknown." + term.field().name().toLowerCase(Locale.ROOT), term.value()));
      return TextWriter.NOTHING;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : found)
      any.add(new TermQuery(new Term(name(term.field()), value)), Occur.SHOULD);
    return new ConstantScoreQuery(any.build());
  }

  private Query copies(FieldTerm term, List<String> ids) throws IOException {
    for (String id : ids) {
      Optional<Query> group = snapshot.copies().query(snapshot.searcher(), id);
      if (group.isPresent()) return group.get();
    }
    remarks.note(sentences.of("unknown.copies", term.value()));
    return TextWriter.NOTHING;
  }

  private static String name(Field.Value field) {
    return switch (field) {
      case COUNTRY -> Fields.COUNTRY.name();
      case TOPIC -> Fields.TOPIC.name();
      case SOURCE -> Fields.SOURCE.name();
      case LANGUAGE -> Fields.LANG.name();
      case PROVENANCE -> Fields.PROVENANCE.name();
      case ID -> Fields.ID.name();
      case COPIES -> Fields.COPIES.name();
      case ZONE -> Fields.ZONE.name();
    };
  }

  private TextFields fields(Field.Text field) {
    return switch (field) {
      case TITLE -> TextFields.title(snapshot);
      case BODY -> TextFields.body(snapshot);
    };
  }
}
