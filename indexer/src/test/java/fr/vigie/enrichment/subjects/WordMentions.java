package fr.vigie.enrichment.subjects;

import fr.vigie.analysis.RecordedTokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a few countries and topic terms by the beginnings of their words. */
public final class WordMentions implements MentionFinder {

  private static final Map<String, Pattern> COUNTRIES =
      Map.of(
          "JP", words("japon|tokyo|日本"),
          "US", words("états-unis|américa|washington"),
          "KR", words("corée du sud|sud-coréen|séoul"),
          "FR", words("france|français|paris"),
          "UA", words("ukrain|kiev"),
          "DK", words("danemark|danois"));

  private record Term(String topic, int weight, Pattern words) {}

  private static final List<Term> TERMS =
      List.of(
          new Term("naval", 3, words("porte-avions|frégate|sous-marin")),
          new Term("naval", 2, words("marine")),
          new Term("naval", 1, words("port(?!e)|navire")),
          new Term("cyber", 3, words("cyberdéfense|cyberattaque")),
          new Term("cyber", 1, words("réseau")),
          new Term("budget", 3, words("budget de la défense")),
          new Term("drones", 3, words("drone")),
          new Term("space", 3, words("satellite")),
          new Term("nuclear", 3, words("arme nucléaire")),
          new Term("terrorism", 3, words("attentat")));

  private static final Pattern FIELD = words("militaire|armée|soldat|combat");

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")\\p{L}*",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<WeightedMention> fieldTerms(String text) {
    List<WeightedMention> terms = new ArrayList<>();
    for (Matcher m = FIELD.matcher(text); m.find(); )
      terms.add(new WeightedMention("forces-group", 3, m.start(), m.end()));
    return terms;
  }

  @Override
  public Mentions in(String lang, String text) {
    List<Mention> countries = new ArrayList<>();
    COUNTRIES.forEach(
        (code, words) -> {
          for (Matcher m = words.matcher(text); m.find(); )
            countries.add(new Mention(code, m.start(), m.end()));
        });
    countries.sort(Comparator.comparingInt(Mention::start));
    List<WeightedMention> terms = new ArrayList<>();
    for (Term term : TERMS) {
      for (Matcher m = term.words().matcher(text); m.find(); ) {
        terms.add(new WeightedMention(term.topic(), term.weight(), m.start(), m.end()));
      }
    }
    terms.sort(Comparator.comparingInt(WeightedMention::start));
    return new Mentions(countries, terms, fieldTerms(text), RecordedTokens.NONE);
  }
}
