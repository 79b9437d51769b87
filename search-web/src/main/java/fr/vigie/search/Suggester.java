package fr.vigie.search;

import fr.vigie.analysis.Analysis;
import fr.vigie.analysis.Folding;
import fr.vigie.analysis.Terms;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.schema.Fields;
import fr.vigie.search.Engine.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Completes what is being typed with the lexicon's names and the articles' titles. */
final class Suggester {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  /** A name of the lexicon, folded for comparison. */
  private record Name(Concept concept, String text, String folded) {}

  private final List<Name> names = new ArrayList<>();

  Suggester(Lexicon lexicon) {
    for (Concept concept : lexicon.concepts()) {
      concept.forms().forEach(form -> names.add(new Name(concept, form.text(), fold(form.text()))));
    }
    names.sort(Comparator.comparingInt(name -> name.text.length()));
  }

  List<Suggestion> suggest(Snapshot snapshot, String typed, int size, Locale ui)
      throws IOException {
    String folded = fold(typed);
    if (folded.length() < SHORTEST || folded.length() > LONGEST) return List.of();
    List<Suggestion> suggestions = new ArrayList<>(concepts(snapshot, folded, size, ui));
    if (suggestions.size() < size)
      suggestions.addAll(titles(snapshot, typed, size - suggestions.size()));
    return List.copyOf(suggestions);
  }

  /** The concepts with a name that begins so, those found in most articles first. */
  private List<Suggestion> concepts(Snapshot snapshot, String folded, int size, Locale ui)
      throws IOException {
    Set<Concept> found = new LinkedHashSet<>();
    for (Name name : names) {
      if (name.folded.startsWith(folded)) found.add(name.concept);
    }
    record Counted(Concept concept, int articles) {}
    List<Counted> counted = new ArrayList<>();
    for (Concept concept : found) {
      Term term = new Term(Fields.BODY.name(), Terms.concept(concept.id()));
      int articles = snapshot.reader().docFreq(term);
      if (articles > 0) counted.add(new Counted(concept, articles));
    }
    counted.sort(Comparator.comparingInt(Counted::articles).reversed());
    return counted.stream()
        .limit(size)
        .map(c -> new Suggestion(c.concept.label(ui.getLanguage()), kind(c.concept)))
        .toList();
  }

  private static String kind(Concept concept) {
    return concept.kind() == Concept.Kind.COUNTRY ? "country" : "concept";
  }

  /** Titles that hold all the words, the last one as a beginning. */
  private static List<Suggestion> titles(Snapshot snapshot, String typed, int size)
      throws IOException {
    List<Analysis.Token> words = snapshot.queryAnalysis().literal(typed);
    if (words.isEmpty()) return List.of();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Analysis.Token word : words.subList(0, words.size() - 1)) {
      query.add(new TermQuery(new Term(Fields.TITLE.name(), word.term())), Occur.MUST);
    }
    query.add(new PrefixQuery(new Term(Fields.TITLE.name(), words.getLast().term())), Occur.MUST);
    List<Suggestion> titles = new ArrayList<>();
    Set<String> field = Set.of(Fields.TITLE.name());
    for (ScoreDoc hit : snapshot.searcher().search(query.build(), size).scoreDocs) {
      Document document = snapshot.searcher().storedFields().document(hit.doc, field);
      titles.add(new Suggestion(document.get(Fields.TITLE.name()), "title"));
    }
    return titles.stream().distinct().toList();
  }

  private static String fold(String text) {
    return Folding.fold(text).replaceFirst("^(l|d|qu)'", "");
  }
}
