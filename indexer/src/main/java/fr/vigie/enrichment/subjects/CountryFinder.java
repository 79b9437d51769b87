package fr.vigie.enrichment.subjects;

import fr.vigie.article.Finding;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.evidence.TextParts;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the countries that an article is about, most salient first: those stated, else those that
 * its title and text dwell on.
 *
 * <p>A sentence is one unit of attention, divided among the countries it names: in "Australia,
 * Japan and Korea" each gets a third. A country's score is the sum of its shares in the text,
 * levelling off, and two for each mention in the title. A country named in the title or more than
 * once stays unless its score is a trifle beside the highest; one named once must have a larger
 * part of it, less so in the first paragraph. The figures were chosen on editors' tags of news and
 * on the test corpus, see docs/extraction.md. Immutable, safe for use by several threads.
 */
public final class CountryFinder {

  private static final int MOST_STATED = 50;

  private final Homonyms homonyms = Homonyms.shipped();

  public Found<List<String>> find(ArticleMentions mentions) {
    List<String> stated = stated(mentions.article());
    if (stated.isEmpty()) return scored(homonyms.apart(mentions));
    return new Found<>(
        stated,
        stated.stream().map(code -> Finding.stated("country", code, "given", code)).toList());
  }

  private static List<String> stated(RawArticle article) {
    return article.given().countries().stream().limit(MOST_STATED).toList();
  }

  private static Found<List<String>> scored(ArticleMentions mentions) {
    Collection<CountryCase> cases = cases(mentions);
    double highest = cases.stream().mapToDouble(CountryCase::score).max().orElse(0);
    List<CountryCase> kept =
        cases.stream()
            .filter(country -> country.isDweltOn(highest))
            .sorted(Comparator.comparingDouble(CountryCase::score).reversed())
            .toList();
    return new Found<>(
        kept.stream().map(CountryCase::country).toList(),
        kept.stream().map(country -> country.finding(mentions)).toList());
  }

  private static Collection<CountryCase> cases(ArticleMentions mentions) {
    Map<String, CountryCase> cases = new LinkedHashMap<>();
    for (Mention mention : mentions.title().countries()) of(mention, cases).addTitle(mention);
    TextParts parts = mentions.parts();
    Map<Integer, List<Mention>> sentences =
        mentions.text().countries().stream()
            .collect(
                Collectors.groupingBy(
                    at -> parts.sentence(at.start()), LinkedHashMap::new, Collectors.toList()));
    for (List<Mention> sentence : sentences.values()) {
      double share = 1.0 / sentence.stream().map(Mention::id).distinct().count();
      for (Mention mention : sentence)
        of(mention, cases).addText(mention, share, mention.start() < parts.leadEnd());
    }
    return cases.values();
  }

  private static CountryCase of(Mention mention, Map<String, CountryCase> cases) {
    return cases.computeIfAbsent(mention.id(), CountryCase::new);
  }
}
