package fr.vigie.web;

import fr.vigie.search.Facets;
import fr.vigie.search.Facets.DateCount;
import fr.vigie.search.Facets.Value;
import fr.vigie.search.Period;
import fr.vigie.search.Question.Facet;
import fr.vigie.web.ResultsView.Choice;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** First searches to try, taken from what the index holds, so that each finds something. */
final class Welcome {

  private static final int COUNTRIES = 3;
  private static final int TOPICS = 4;
  private static final int YEAR_DIGITS = 4;

  private Welcome() {}

  static List<Choice> examples(Facets facets, Links links, Words words) {
    List<Choice> examples = new ArrayList<>();
    for (Value country : top(facets, Facet.COUNTRY, COUNTRIES)) {
      examples.add(new Choice(country.label(), links.query(country.label()), false));
    }
    for (Value topic : top(facets, Facet.TOPIC, TOPICS)) {
      examples.add(new Choice(topic.label(), links.everything(Facet.TOPIC, topic.value()), false));
    }
    if (!facets.dates().isEmpty()) examples.add(latest(facets.dates().getLast(), links, words));
    return examples;
  }

  private static List<Value> top(Facets facets, Facet facet, int most) {
    return facets.of(facet).stream().filter(value -> value.count() > 0).limit(most).toList();
  }

  private static Choice latest(DateCount date, Links links, Words words) {
    boolean year = date.value().length() == YEAR_DIGITS;
    String label = year ? date.value() : words.month(YearMonth.parse(date.value()));
    return new Choice(label, links.everything(Period.of(date.value(), date.value())), false);
  }
}
