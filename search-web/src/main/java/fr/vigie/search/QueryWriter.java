package fr.vigie.search;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.article.Zone;
import fr.vigie.query.Field;
import fr.vigie.query.Query.And;
import fr.vigie.query.Query.DateRange;
import fr.vigie.query.Query.Everything;
import fr.vigie.query.Query.Exact;
import fr.vigie.query.Query.FieldTerm;
import fr.vigie.query.Query.InField;
import fr.vigie.query.Query.Near;
import fr.vigie.query.Query.Not;
import fr.vigie.query.Query.Or;
import fr.vigie.query.Query.Phrase;
import fr.vigie.query.Query.Prefix;
import fr.vigie.query.Query.TextQuery;
import fr.vigie.query.Query.Words;
import fr.vigie.schema.Fields;
import fr.vigie.search.Question.Expand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Writes one query tree as Lucene's queries: one that matches and scores, and one that marks, which
 * leaves out what only filters. For one use by one thread.
 */
final class QueryWriter {

  /**
   * From so many words on, a text is a passage whose best matches are sought, not a list of
   * requirements.
   */
  private static final int PASSAGE = 8;

  /** So many words of a passage are looked for. */
  private static final int LONGEST_PASSAGE = 32;

  private static final Query NOTHING = new MatchNoDocsQuery("nothing to look for");

  private final Snapshot snapshot;
  private final QueryAnalysis analysis;
  private final Deferred<FieldValues> values;
  private final Arrangements arrangements;
  private final Sentences sentences;
  private final ArrangedWords words;
  private final RankingBoosts boosts;
  private final Optional<EnglishWords> english;
  private final Strictness strictness;
  private final Set<String> notes = new LinkedHashSet<>();
  private int longestWords;
  private boolean expanded;
  private boolean excluding;

  /** Where words without a field of their own are looked for. */
  private TextFields plain = TextFields.ALL;

  /**
   * @param expand whether English words find French articles too
   * @param strictness how much of it must match
   */
  QueryWriter(
      Snapshot snapshot,
      QueryResources resources,
      Expand expand,
      Sentences sentences,
      Strictness strictness) {
    this.snapshot = snapshot;
    this.analysis = snapshot.queryAnalysis();
    this.values = resources.values();
    this.arrangements = resources.arrangements();
    this.english = expand == Expand.ON ? Optional.of(new EnglishWords(snapshot)) : Optional.empty();
    this.sentences = sentences;
    this.words = new ArrangedWords(analysis, arrangements, sentences, notes::add);
    this.boosts = new RankingBoosts(snapshot, arrangements, resources.kin());
    this.strictness = strictness;
  }

  /** Whether English words are looked for in French too. */
  boolean expanded() {
    return expanded;
  }

  /** What could not be resolved, a sentence each. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Words in the longest group that was written. */
  int longestWords() {
    return longestWords;
  }

  /** The query that matches. */
  Query matching(fr.vigie.query.Query query) throws IOException {
    return switch (query) {
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case TextQuery text -> text(text, plain, true);
      case InField(Field.Text field, TextQuery text) -> text(text, fields(field), true);
      case FieldTerm term -> value(term);
      case DateRange(var from, var to) ->
          new ConstantScoreQuery(Filters.within(new Period(from, to)));
      case And(var clauses) -> inZones(clauses, () -> all(clauses));
      case Or(var clauses) -> any(clauses);
      case Not(var clause) -> Filters.not(excluded(clause));
    };
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
      case Everything everything -> NOTHING;
      case TextQuery text -> text(text, plain, false);
      case InField(Field.Text field, TextQuery text) -> text(text, fields(field), false);
      case FieldTerm term -> NOTHING;
      case DateRange range -> NOTHING;
      case And(var clauses) -> inZones(clauses, () -> anyMark(clauses));
      case Or(var clauses) -> anyMark(clauses);
      case Not not -> NOTHING;
    };
  }

  private Query text(TextQuery query, TextFields fields, boolean scored) throws IOException {
    return switch (query) {
      case Words(String text) -> words(text, fields, scored);
      case Phrase(String text) -> phrase(query, words.terms(text), fields, scored);
      case Exact(String text) -> arranged(query, words.terms(text), fields, scored);
      case Prefix(String text) -> prefix(text, fields);
      case Near near -> arranged(query, words.terms(near), fields, scored);
    };
  }

  private Query words(String text, TextFields fields, boolean scored) throws IOException {
    List<QueryTerm> all = translated(held(this.words.terms(text), fields), fields);
    List<QueryTerm> terms = telling(meaningful(all), fields);
    if (terms.isEmpty()) return NOTHING;
    Query words = anyOrder(terms, fields, least(text, all, terms.size()));
    return scored && !excluding ? boosts.around(words, terms, fields) : words;
  }

  /** English words with their translations, unless they are excluded: that takes what is typed. */
  private List<QueryTerm> translated(List<QueryTerm> terms, TextFields fields) throws IOException {
    if (english.isEmpty() || excluding) return terms;
    List<QueryTerm> translated = english.get().inFrench(terms, fields);
    String words = EnglishWords.described(translated);
    if (!words.isEmpty()) {
      expanded = true;
      notes.add(sentences.of("expanded", words));
    }
    return translated;
  }

  private Query anyOrder(List<QueryTerm> terms, TextFields fields, int least) throws IOException {
    if (terms.size() == 1) return fields.query(terms.getFirst(), snapshot.reader());
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryTerm term : terms) words.add(fields.query(term, snapshot.reader()), Occur.SHOULD);
    return words.setMinimumNumberShouldMatch(least).build();
  }

  /** The rarest words of a long passage, in their order: the others cost much and tell little. */
  private List<QueryTerm> telling(List<QueryTerm> terms, TextFields fields) throws IOException {
    if (terms.size() <= LONGEST_PASSAGE || excluding) return terms;
    Map<QueryTerm, Double> rarity = new HashMap<>();
    for (QueryTerm term : terms) rarity.put(term, fields.rarity(term, snapshot.reader()));
    Set<QueryTerm> rarest =
        terms.stream()
            .sorted(Comparator.comparing(rarity::get, Comparator.reverseOrder()))
            .limit(LONGEST_PASSAGE)
            .collect(Collectors.toSet());
    return terms.stream().filter(rarest::contains).toList();
  }

  /** The terms, with the words of a concept in its stead when no article names it. */
  private List<QueryTerm> held(List<QueryTerm> terms, TextFields fields) throws IOException {
    List<QueryTerm> held = new ArrayList<>();
    for (QueryTerm term : terms) {
      boolean named = !term.concept() || fields.holds(term, snapshot.reader());
      if (named) held.add(term);
      else held.addAll(analysis.words(term.text()));
    }
    return held;
  }

  /**
   * How many of the words must match: one of a question or a passage, else all, or fewer when
   * relaxed.
   */
  private int least(String text, List<QueryTerm> all, int words) {
    if (excluding) return words;
    if (words >= PASSAGE || analysis.isQuestion(text, all)) {
      notes.add(sentences.of("question"));
      return 1;
    }
    longestWords = Math.max(longestWords, words);
    return strictness.least(words);
  }

  /** The words without those that no article need hold, unless there are no others. */
  private static List<QueryTerm> meaningful(List<QueryTerm> terms) {
    List<QueryTerm> meaningful = terms.stream().filter(term -> !term.functionWord()).toList();
    return meaningful.isEmpty() ? terms : meaningful;
  }

  private Query phrase(TextQuery phrase, List<QueryTerm> terms, TextFields fields, boolean scored)
      throws IOException {
    if (terms.size() == 1) return fields.query(terms.getFirst(), snapshot.reader());
    return arranged(phrase, terms, fields, scored);
  }

  /** Words in an arrangement, scored as the words are; marked only where they are so arranged. */
  private Query arranged(TextQuery text, List<QueryTerm> terms, TextFields fields, boolean scored)
      throws IOException {
    Optional<Query> arranged = words.query(text, fields);
    if (arranged.isEmpty()) return NOTHING;
    if (!scored) return arranged.get();
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(arranged.get(), Occur.FILTER);
    for (QueryTerm term : meaningful(terms))
      query.add(fields.query(term, snapshot.reader()), Occur.SHOULD);
    return query.build();
  }

  private Query prefix(String text, TextFields fields) {
    List<Token> literal = words.literal(text);
    if (literal.isEmpty()) return NOTHING;
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Token word : literal.subList(0, literal.size() - 1)) {
      query.add(fields.query(arrangements.literal(List.of(word))), Occur.MUST);
    }
    return query.add(fields.prefix(literal.getLast().term()), Occur.MUST).build();
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
    plain = TextFields.zones(kinds);
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
    if (term.field() == Field.Value.COPIES) return copies(term);
    List<String> found = values.get().resolve(term.field(), term.value(), snapshot.reader());
    if (found.isEmpty()) {
      notes.add(
          sentences.of("unknown." + term.field().name().toLowerCase(Locale.ROOT), term.value()));
      return NOTHING;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String value : found)
      any.add(new TermQuery(new Term(name(term.field()), value)), Occur.SHOULD);
    return new ConstantScoreQuery(any.build());
  }

  private Query copies(FieldTerm term) throws IOException {
    Optional<Query> group = snapshot.copies().query(snapshot.searcher(), term.value());
    if (group.isEmpty()) notes.add(sentences.of("unknown.copies", term.value()));
    return group.orElse(NOTHING);
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

  private static TextFields fields(Field.Text field) {
    return switch (field) {
      case TITLE -> TextFields.TITLE;
      case BODY -> TextFields.BODY;
    };
  }
}
