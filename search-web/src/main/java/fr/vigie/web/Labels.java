package fr.vigie.web;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import fr.vigie.search.Question.Facet;
import java.util.List;

/**
 * Names of facet values, for those no answer names: chips of values without article, evidence,
 * groups of topics.
 */
final class Labels {

  private final Lexicon lexicon;
  private final Words words;

  Labels(Lexicon lexicon, Words words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** The name of a value in the reader's language; the value itself when it is not known. */
  String of(Facet facet, String value) {
    return switch (facet) {
      case COUNTRY ->
          lexicon.country(value).map(country -> country.label(words.lang())).orElse(value);
      case TOPIC -> lexicon.topic(value).map(topic -> topic.label(words.lang())).orElse(value);
      case LANG -> words.language(value);
      case SOURCE -> value;
      case PROVENANCE -> fr.vigie.search.Labels.provenance(value, words.locale());
    };
  }

  /** The groups of topics, in the lexicon's order. */
  List<Topic> groups() {
    return lexicon.topics().stream().filter(Topic::isGroup).toList();
  }

  /** Whether a topic belongs to a group. */
  boolean isIn(String topic, Topic group) {
    return lexicon.topic(topic).filter(found -> found.parent().equals(group.id())).isPresent();
  }
}
