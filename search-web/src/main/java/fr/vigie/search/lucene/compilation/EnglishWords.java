package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.analysis.Translation;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets the English words of a query find French articles too. A query is read as English when more
 * of its words are English than French; names, concepts and words that are both do not count. So
 * French queries stay as they are. For one use by one thread.
 */
final class EnglishWords {

  static final String ENGLISH = "en";
  private static final String FRENCH = "fr";

  /**
   * An English word that stands in French articles so often, against its translations, is a word of
   * French too.
   */
  private static final double ALSO_FRENCH = 0.05;

  /** Words that a note names. */
  private static final int MOST_TOLD = 8;

  private final QueryAnalysis analysis;

  EnglishWords(Snapshot snapshot) {
    this.analysis = snapshot.queryAnalysis();
  }

  /**
   * The things asked for, the English words with their translations when the query is English. A
   * word whose translation is the same word, as {@code royal} is, does not tell which it is, nor
   * does a single one that French has too, as {@code location} is.
   */
  List<QueryTerm> inFrench(List<QueryTerm> terms, TextFields fields) throws IOException {
    List<QueryTerm> translated = new ArrayList<>();
    boolean single = terms.stream().filter(EnglishWords::isWord).count() == 1;
    int english = 0;
    for (QueryTerm term : terms) {
      List<Translation> all = analysis.translations(term);
      boolean cognate = all.stream().anyMatch(each -> term.terms().contains(each.term()));
      List<Translation> translations = held(all, fields);
      if (!cognate && !(single && isFrenchToo(term, fields)))
        english += vote(term, translations, fields);
      translated.add(term.with(translations));
    }
    return english > 0 ? translated : terms;
  }

  /** The words that have translations, with these, as far as a note can say; perhaps empty. */
  static String described(List<QueryTerm> terms) {
    return terms.stream()
        .filter(term -> !term.translations().isEmpty())
        .limit(MOST_TOLD)
        .map(EnglishWords::described)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String described(QueryTerm term) {
    return term.translations().stream()
        .map(Translation::word)
        .collect(Collectors.joining(", ", term.text() + " (", ")"));
  }

  private List<Translation> held(List<Translation> translations, TextFields fields)
      throws IOException {
    List<Translation> held = new ArrayList<>();
    for (Translation each : translations) {
      if (fields.holds(each.term())) held.add(each);
    }
    return held;
  }

  /** 1 for a word of English, -1 for one of French, 0 for what may be either or a name. */
  private int vote(QueryTerm term, List<Translation> translations, TextFields fields)
      throws IOException {
    if (term.concept()) return 0;
    if (term.functionWord())
      return (analysis.isFunctionWord(term, ENGLISH) ? 1 : 0)
          - (analysis.isFunctionWord(term, FRENCH) ? 1 : 0);
    int asTyped = articles(term, fields);
    if (translations.isEmpty()) return asTyped > 0 && !isName(term) ? -1 : 0;
    int inFrench = 0;
    for (Translation each : translations) inFrench += fields.frequency(each.term());
    return asTyped > ALSO_FRENCH * inFrench ? 0 : 1;
  }

  /** Whether it is written like a word of French, and French articles hold that one. */
  private boolean isFrenchToo(QueryTerm term, TextFields fields) throws IOException {
    return analysis.isAlsoFrench(term) && articles(term, fields) > 0;
  }

  /** How many French articles hold the word as it is. */
  private int articles(QueryTerm term, TextFields fields) throws IOException {
    for (String each : term.terms()) {
      if (Terms.isStem(each, FRENCH)) return fields.frequency(each);
    }
    return 0;
  }

  /** Whether it is a word that tells something; the first of a query may be one in capitals. */
  private static boolean isWord(QueryTerm term) {
    boolean name = isName(term) && term.start() > 0;
    return !term.concept() && !term.functionWord() && !name;
  }

  private static boolean isName(QueryTerm term) {
    return Character.isUpperCase(term.text().codePointAt(0));
  }
}
