package fr.vigie.search.lucene.compilation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is known of a query once it is written, beside the query. For one use by one thread. */
final class Remarks {

  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> expressions = new LinkedHashSet<>();
  private boolean compound;
  private int longestWords;
  private boolean prosaic;
  private boolean expanded;

  /** Something could not be resolved, or was read otherwise than typed: a sentence. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /** A group of words was written of which more than one is required. */
  void required(int words) {
    longestWords = Math.max(longestWords, words);
  }

  /** An expression of several words was written, as typed. */
  void expression(String typed) {
    expressions.add(typed);
  }

  /** Words with hyphens between them were written, as typed. */
  void compound(String typed) {
    expressions.add(typed);
    compound = true;
  }

  /** A passage was written that reads as prose, which holds function words. */
  void prose() {
    prosaic = true;
  }

  /** English words are looked for in French too. */
  void expansion(String note) {
    expanded = true;
    note(note);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Set<String> expressions() {
    return expressions;
  }

  boolean hasCompound() {
    return compound;
  }

  /** Words in the longest group of which more than one is required; 0 when there is none. */
  int longestWords() {
    return longestWords;
  }

  boolean isProsaic() {
    return prosaic;
  }

  boolean isExpanded() {
    return expanded;
  }
}
