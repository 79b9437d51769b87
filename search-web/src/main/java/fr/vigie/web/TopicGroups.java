package fr.vigie.web;

import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.util.List;

/** The groups of topics, under which the page lists topics. */
final class TopicGroups {

  private final Lexicon lexicon;

  TopicGroups(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** In the lexicon's order. */
  List<Topic> all() {
    return lexicon.topics().stream().filter(Topic::isGroup).toList();
  }

  /** Whether a topic belongs to a group. */
  boolean isIn(String topic, Topic group) {
    return lexicon.topic(topic).filter(found -> found.parent().equals(group.id())).isPresent();
  }
}
