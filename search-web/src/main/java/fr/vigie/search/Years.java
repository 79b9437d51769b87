package fr.vigie.search;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.search.Ranking.Part;
import fr.vigie.search.SoughtWords.Sought;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * A year among a few words: {@code attentat Londres 2017} is of that year whether the article says
 * so or is dated so. Safe for use by several threads.
 */
record Years(Ranking ranking) {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /**
   * Whether the date of an article answers a term. Not to a question, which the year itself may
   * answer, and not where the year alone would be enough.
   */
  boolean mayDate(QueryTerm term, Sought sought) {
    int words = sought.terms().size();
    boolean besideOthers = words > 1 && (sought.least() > 1 || words <= TextWriter.FEW);
    return ranking.has(Part.YEAR)
        && besideOthers
        && !sought.question()
        && YEAR.matcher(term.text()).matches();
  }

  /** How many words the date of an article may answer, which its text then need not hold. */
  int count(Sought sought) {
    return (int) sought.terms().stream().filter(term -> mayDate(term, sought)).count();
  }

  /** What holds the year, or is dated in it. */
  Query orDated(Query held, QueryTerm year, TextFields fields) throws IOException {
    Query dated = new ConstantScoreQuery(Filters.within(Period.of(year.text(), year.text())));
    float weight = (float) (ranking.weight(Part.YEAR) * fields.rarity(year));
    return new DisjunctionMaxQuery(List.of(held, new BoostQuery(dated, weight)), 0);
  }
}
