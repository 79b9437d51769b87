package fr.vigie.enrichment.subjects;

import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import fr.vigie.lexicon.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What speaks for one topic in one article; confined to the thread that scores it. */
final class TopicCase {

  private static final double TITLE_WEIGHT = 2;
  private static final double LEAD_BONUS = 1;
  private static final int MOST_FINDINGS = 3;

  private final String topic;
  private final Map<String, Term> terms = new LinkedHashMap<>();

  /** One expression and where it stands. */
  private static final class Term {
    private final int weight;
    private final Place place;
    private final int start;
    private final int end;
    private boolean inTitle;
    private boolean inLead;
    private int inText;

    Term(WeightedMention first, Place place) {
      this.weight = first.weight();
      this.place = place;
      this.start = first.start();
      this.end = first.end();
    }

    /** What it adds in the text: its weight, times a logarithm of how often it stands there. */
    double text() {
      double frequency = Math.log(1 + inText) / Math.log(2);
      return weight * (frequency + (inLead ? LEAD_BONUS : 0));
    }

    double title() {
      return inTitle ? TITLE_WEIGHT * weight : 0;
    }

    String rule() {
      String rule = "weight " + weight;
      if (inTitle) rule += ", in the title";
      if (inText > 0)
        rule += ", " + inText + (inText == 1 ? " time in the text" : " times in the text");
      return rule;
    }
  }

  TopicCase(String topic) {
    this.topic = topic;
  }

  String topic() {
    return topic;
  }

  void addTitle(WeightedMention mention, String form) {
    terms.computeIfAbsent(form, any -> new Term(mention, Place.TITLE)).inTitle = true;
  }

  void addText(WeightedMention mention, String form, boolean lead) {
    Term term = terms.computeIfAbsent(form, any -> new Term(mention, Place.TEXT));
    term.inText++;
    term.inLead |= lead;
  }

  /**
   * @param norm by how much a text of this length is longer than usual
   */
  double score(double norm) {
    Collection<Term> all = terms.values();
    double title = all.stream().mapToDouble(Term::title).sum();
    return title + all.stream().mapToDouble(Term::text).sum() / norm;
  }

  /** How many different expressions have the highest weight. */
  long strongest() {
    return terms.values().stream().filter(term -> term.weight == Topic.STRONGEST).count();
  }

  /** The strongest terms, strongest first. */
  List<Finding> findings(ArticleMentions mentions) {
    Comparator<Term> strongest =
        Comparator.comparingDouble((Term term) -> term.title() + term.text()).reversed();
    return terms.values().stream()
        .sorted(strongest)
        .limit(MOST_FINDINGS)
        .map(
            term -> mentions.finding(term.place, term.start, term.end, "topic", topic, term.rule()))
        .toList();
  }
}
