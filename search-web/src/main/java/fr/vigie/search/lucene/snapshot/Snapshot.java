package fr.vigie.search.lucene.snapshot;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.schema.Fields;
import fr.vigie.search.Labels;
import fr.vigie.search.lucene.facets.CopyGroups;
import fr.vigie.search.lucene.facets.FacetCounts;
import fr.vigie.search.lucene.marks.Marks;
import fr.vigie.search.lucene.marks.TextPlaces;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import fr.vigie.search.lucene.scoring.WordLengths;
import fr.vigie.search.lucene.words.BodyWords;
import fr.vigie.search.lucene.words.Followers;
import fr.vigie.search.lucene.words.SameBeginning;
import fr.vigie.search.lucene.words.TermFrequencies;
import fr.vigie.search.lucene.words.Titles;
import fr.vigie.search.lucene.words.WrittenWords;
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
public final class Snapshot {

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

  public Snapshot(
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
  public IndexSearcher searcher(QueryTimeout timeout) {
    IndexSearcher timed = new IndexSearcher(reader);
    timed.setSimilarity(searcher.getSimilarity());
    timed.setTimeout(timeout);
    return timed;
  }

  /** The name of the generation. */
  public String generation() {
    return generation;
  }

  Instant created() {
    return created;
  }

  /** Its size on disk, also when its folder is there no more. */
  long bytes() {
    return bytes;
  }

  public DirectoryReader reader() {
    return reader;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  /** Scores the words of passages; the searcher's scores all others. */
  public Similarity passages() {
    return passages;
  }

  /** What the parts of the ranking weigh. */
  public Ranking ranking() {
    return ranking;
  }

  /** Articles by language, by code. */
  public Map<String, Long> languages() {
    return languages;
  }

  public QueryAnalysis queryAnalysis() {
    return queryAnalysis;
  }

  public FacetCounts facetCounts() {
    return facetCounts;
  }

  public CopyGroups copies() {
    return copies;
  }

  /** What this snapshot answered last. */
  public RecentAnswers recentAnswers() {
    return recentAnswers;
  }

  public Marks marks() {
    return marks;
  }

  public BodyWords bodyWords() {
    return bodyWords;
  }

  public Followers followers() {
    return followers;
  }

  public WrittenWords writtenWords() {
    return writtenWords;
  }

  public Titles titles() {
    return titles;
  }

  public SameBeginning families() {
    return families;
  }

  public TermFrequencies frequencies() {
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
