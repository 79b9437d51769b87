package fr.vigie.search;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.schema.Fields;
import fr.vigie.search.Ranking.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/**
 * One generation, open for search, with all that is worked out once for it. Immutable; safe for use
 * by several threads; kept open by whoever holds a reference to its reader.
 */
final class Snapshot {

  /**
   * More than the words of any query come to in all languages and fields: what a query may cost is
   * bounded by its words and its time, and Lucene's own bound must not fail it before.
   */
  private static final int MOST_CLAUSES = 1 << 15;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final String generation;
  private final Instant created;
  private final long bytes;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Similarity passages;
  private final Ranking ranking;
  private final Map<String, Long> languages;
  private final QueryAnalysis queryAnalysis;
  private final FacetCounts facetCounts;
  private final Marks marks;
  private final BodyWords bodyWords;
  private final Followers followers;
  private final WrittenWords writtenWords;
  private final Titles titles;
  private final SameBeginning families;
  private final TermFrequencies frequencies;
  private final CopyGroups copies;
  private final RecentAnswers recentAnswers = new RecentAnswers();

  Snapshot(
      String generation,
      Instant created,
      DirectoryReader reader,
      Analysis analysis,
      Labels labels,
      Ranking ranking)
      throws IOException {
    this.generation = generation;
    this.created = created;
    this.bytes = bytes(reader.directory());
    this.reader = reader;
    WordLengths lengths = WordLengths.of(reader, ranking);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(lengths);
    this.passages = lengths.ofPassages(ranking);
    this.ranking = ranking;
    this.languages = languages(reader);
    this.queryAnalysis = new QueryAnalysis(analysis, languages.keySet());
    this.copies = ranking.has(Part.COPIES) ? CopyGroups.of(reader) : CopyGroups.NONE;
    this.facetCounts = new FacetCounts(reader, copies, labels);
    TextPlaces places = new TextPlaces(reader, analysis);
    this.marks = new Marks(reader, places);
    this.bodyWords = new BodyWords(reader);
    this.followers = new Followers(reader);
    this.writtenWords = new WrittenWords(reader);
    this.titles = new Titles(searcher);
    this.families = new SameBeginning(reader);
    this.frequencies = new TermFrequencies(reader);
  }

  /** A searcher for one search, which stops when its time is over. */
  IndexSearcher searcher(QueryTimeout timeout) {
    IndexSearcher timed = new IndexSearcher(reader);
    timed.setSimilarity(searcher.getSimilarity());
    timed.setTimeout(timeout);
    return timed;
  }

  String generation() {
    return generation;
  }

  Instant created() {
    return created;
  }

  /** Its size on disk, also when its folder is there no more. */
  long bytes() {
    return bytes;
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** Scores the words of passages; the searcher's scores all others. */
  Similarity passages() {
    return passages;
  }

  /** What the parts of the ranking weigh. */
  Ranking ranking() {
    return ranking;
  }

  /** Articles by language, by code. */
  Map<String, Long> languages() {
    return languages;
  }

  QueryAnalysis queryAnalysis() {
    return queryAnalysis;
  }

  FacetCounts facetCounts() {
    return facetCounts;
  }

  CopyGroups copies() {
    return copies;
  }

  /** What this snapshot answered last. */
  RecentAnswers recentAnswers() {
    return recentAnswers;
  }

  Marks marks() {
    return marks;
  }

  BodyWords bodyWords() {
    return bodyWords;
  }

  Followers followers() {
    return followers;
  }

  WrittenWords writtenWords() {
    return writtenWords;
  }

  Titles titles() {
    return titles;
  }

  SameBeginning families() {
    return families;
  }

  TermFrequencies frequencies() {
    return frequencies;
  }

  private static long bytes(Directory directory) throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) bytes += directory.fileLength(file);
    return bytes;
  }

  private static Map<String, Long> languages(DirectoryReader reader) throws IOException {
    Map<String, Long> languages = new LinkedHashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(Fields.LANG.name());
      if (values == null) continue;
      Bits live = leaf.reader().getLiveDocs();
      long[] counts = new long[(int) values.getValueCount()];
      for (int document = values.nextDoc();
          document != SortedSetDocValues.NO_MORE_DOCS;
          document = values.nextDoc()) {
        if (live == null || live.get(document)) counts[(int) values.nextOrd()]++;
      }
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0)
          languages.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
      }
    }
    return Map.copyOf(languages);
  }
}
