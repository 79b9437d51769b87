package fr.vigie.benchmarks;

import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LongValueFacetCounts;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The floor: raw Lucene doing in one thread what an answer needs, over its own index of the same
 * articles. Every word must match; ten hits by relevance with an exact total, five facets, three
 * snippets, the titles.
 */
final class FloorSearch implements AutoCloseable {

  private static final int HITS = 10;
  private static final int SNIPPETS = 3;
  private static final List<String> FACETS =
      List.of(FloorIndex.COUNTRY, FloorIndex.TOPIC, FloorIndex.LANG, FloorIndex.SOURCE);

  private final Analyzer analyzer = FloorIndex.analyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;
  private final List<StringDocValuesReaderState> facets = new ArrayList<>();

  FloorSearch(Path folder) throws IOException {
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    for (String facet : FACETS) facets.add(new StringDocValuesReaderState(reader, facet));
  }

  /**
   * @return the total, so that nothing is optimised away
   */
  long search(Question question) throws IOException {
    Query words = words(question.text());
    Query query = filtered(words, question.selected(Facet.COUNTRY));
    FacetsCollectorManager.FacetsResult found =
        FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
    long checked = count(found.facetsCollector());
    ScoreDoc[] hits = found.topDocs().scoreDocs;
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : hits)
      checked += stored.document(hit.doc, Set.of(FloorIndex.CARD)).getFields().size();
    if (hits.length > 0 && !question.text().isEmpty()) {
      highlighter.highlightFields(
          new String[] {FloorIndex.TITLE, FloorIndex.BODY},
          words,
          found.topDocs(),
          new int[] {1, SNIPPETS});
    }
    return checked + found.topDocs().totalHits.value();
  }

  private long count(FacetsCollector matching) throws IOException {
    long values = 0;
    for (int i = 0; i < FACETS.size(); i++) {
      FacetResult result =
          new StringValueFacetCounts(facets.get(i), matching).getAllChildren(FACETS.get(i));
      values += result == null ? 0 : result.childCount;
    }
    return values
        + new LongValueFacetCounts(FloorIndex.MONTH, matching)
            .getAllChildren(FloorIndex.MONTH)
            .childCount;
  }

  private static Query filtered(Query words, Set<String> countries) {
    if (countries.isEmpty()) return words;
    return new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(
            KeywordField.newSetQuery(
                FloorIndex.COUNTRY, countries.stream().map(BytesRef::new).toList()),
            Occur.FILTER)
        .build();
  }

  private Query words(String text) throws IOException {
    if (text.isBlank()) return MatchAllDocsQuery.INSTANCE;
    if (text.endsWith("*")) return prefix(text.substring(0, text.length() - 1).toLowerCase());
    List<String> terms = terms(text);
    if (text.startsWith("\"")) return phrase(terms);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String term : terms) {
      all.add(
          new CombinedFieldQuery.Builder(new BytesRef(term))
              .addField(FloorIndex.TITLE, 4f)
              .addField(FloorIndex.BODY)
              .build(),
          Occur.MUST);
    }
    return all.build();
  }

  private static Query prefix(String typed) {
    return either(
        new PrefixQuery(new Term(FloorIndex.TITLE, typed)),
        new PrefixQuery(new Term(FloorIndex.BODY, typed)));
  }

  private static Query phrase(List<String> terms) {
    String[] words = terms.toArray(String[]::new);
    return either(
        new PhraseQuery(FloorIndex.TITLE, words), new PhraseQuery(FloorIndex.BODY, words));
  }

  private static Query either(Query title, Query body) {
    return new BooleanQuery.Builder().add(title, Occur.SHOULD).add(body, Occur.SHOULD).build();
  }

  private List<String> terms(String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(FloorIndex.BODY, text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) terms.add(term.toString());
      stream.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
