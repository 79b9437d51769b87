package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import fr.vigie.search.Period;
import fr.vigie.search.lucene.facets.Filters;
import fr.vigie.search.lucene.scoring.Ranking;
import fr.vigie.search.lucene.scoring.Ranking.Part;
import java.io.IOException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A year among a few words, and the month before it: {@code attentat Londres mars 2017} is of that
 * time whether the article says so or is dated so. Safe for use by several threads.
 */
record DatedWords(Ranking ranking) {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Map<String, Month> MONTHS = months(Locale.FRENCH, Locale.ENGLISH);

  /**
   * The words that the date of an article may answer, which its text then need not hold: none of a
   * question, which the year itself may answer, nor of a passage, which tells of many times.
   */
  Map<QueryTerm, Period> of(Sought sought) {
    List<QueryTerm> terms = sought.terms();
    Map<QueryTerm, Period> dated = new HashMap<>();
    boolean few = terms.size() > 1 && terms.size() < SoughtWords.PASSAGE;
    if (!few || sought.question() || !ranking.has(Part.YEAR)) return dated;
    for (int i = 0; i < terms.size(); i++) {
      String year = terms.get(i).text();
      if (!YEAR.matcher(year).matches()) continue;
      dated.put(terms.get(i), Period.of(year, year));
      Month month = i == 0 ? null : MONTHS.get(Folding.fold(terms.get(i - 1).text()));
      if (month != null) dated.put(terms.get(i - 1), within(year, month));
    }
    return dated;
  }

  /** What holds a word, or is dated as it says. */
  Query orDated(Query held, QueryTerm word, Period date, TextFields fields) throws IOException {
    Query dated = new ConstantScoreQuery(Filters.within(date));
    float weight = (float) (ranking.weight(Part.YEAR) * fields.rarity(word));
    return new DisjunctionMaxQuery(List.of(held, new BoostQuery(dated, weight)), 0);
  }

  private static Period within(String year, Month month) {
    String day = "%s-%02d".formatted(year, month.getValue());
    return Period.of(day, day);
  }

  private static Map<String, Month> months(Locale... languages) {
    Map<String, Month> months = new HashMap<>();
    for (Locale language : languages) {
      for (Month month : Month.values())
        months.put(Folding.fold(month.getDisplayName(TextStyle.FULL, language)), month);
    }
    return Map.copyOf(months);
  }
}
