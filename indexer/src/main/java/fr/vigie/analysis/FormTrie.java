package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import java.util.Arrays;
import java.util.List;

/**
 * The forms of the lexicon as one language's chain cuts them: a tree of words without inflection,
 * each path of which is a form. Immutable once built; safe for use by several threads.
 */
final class FormTrie {

  /**
   * What stands at the end of a path.
   *
   * @param term the concept's term, or the topic's id
   * @param kind the concept's kind; null for the evidence of a topic
   * @param cases the {@link LetterCase} that each word must have; null when any will do
   * @param casesAsked the same for the words of a query
   * @param surfaces the words as typed, folded; once the tree is built only when strict
   * @param elisions how many of its words, but the first, have an elided article or particle before
   *     them: {@code guerre d'Irak} has one
   * @param strict whether the text must hold these very words, because another concept's only
   *     differ in inflection: an Italian stemmer makes one of Niger and Nigeria
   */
  record Entry(
      String term,
      Concept.Kind kind,
      int[] cases,
      int[] casesAsked,
      List<String> surfaces,
      int elisions,
      boolean strict) {

    /**
     * A name that stands for nothing by itself but hides the countries inside it: {@code
     * sud-américain}.
     */
    static final Entry SHADOW = new Entry("", Concept.Kind.PLACE, null, null, List.of(), 0, false);

    /** Whether it is found in articles but is no term: the evidence of a topic or of a country. */
    boolean isEvidence() {
      return kind == null || kind == Concept.Kind.METONYM;
    }

    Entry strictly() {
      return new Entry(term, kind, cases, casesAsked, surfaces, elisions, true);
    }

    /** Without what only other forms are compared with: there are tens of thousands of entries. */
    Entry trimmed() {
      boolean isTrim = strict || surfaces.isEmpty();
      return isTrim ? this : new Entry(term, kind, cases, casesAsked, List.of(), elisions, false);
    }

    boolean isShadow() {
      return term.isEmpty();
    }

    /** Whether the other says nothing more than this one. */
    boolean covers(Entry other) {
      return term.equals(other.term)
          && (cases == null || Arrays.equals(cases, other.cases))
          && (casesAsked == null || Arrays.equals(casesAsked, other.casesAsked))
          && elisions <= other.elisions
          && !strict;
    }

    /** Whether both cannot be meant by the same words. */
    boolean contests(Entry other) {
      boolean bothTerms = !isEvidence() && !other.isEvidence() && !isShadow() && !other.isShadow();
      return bothTerms && !term.equals(other.term) && !surfaces.equals(other.surfaces);
    }

    boolean namesCountry() {
      return kind != null && kind.tellsCountry();
    }
  }

  private static final Entry[] NO_ENTRIES = {};

  /** A word of a path. */
  static final class Node {
    private WordTable<Node> children;
    private Entry[] entries = NO_ENTRIES;

    Node child(Word word) {
      return children == null ? null : children.get(word.stem, word.stemLength, word.stemHash);
    }

    /** Whether no longer form goes on from here. */
    boolean isLeaf() {
      return children == null;
    }

    /** What stands here; not to be changed. */
    Entry[] entries() {
      return entries;
    }

    private void add(Entry entry) {
      boolean contested = false;
      boolean covered = false;
      for (int i = 0; i < entries.length; i++) {
        covered |= entries[i].covers(entry);
        if (!entries[i].contests(entry)) continue;
        contested = true;
        entries[i] = entries[i].strictly();
      }
      if (contested) append(entry.strictly());
      else if (!covered) append(entry);
    }

    private void append(Entry entry) {
      entries = Arrays.copyOf(entries, entries.length + 1);
      entries[entries.length - 1] = entry;
    }

    private void trim() {
      for (int i = 0; i < entries.length; i++) entries[i] = entries[i].trimmed();
      if (children != null) children.forEach(Node::trim);
    }

    private Node grow(String word) {
      if (children == null) children = new WordTable<>();
      return children.getOrPut(word, Node::new);
    }
  }

  private final Node root = new Node();
  private final FormOpenings openings = new FormOpenings();
  private final FormOpenings openingsOfTerms = new FormOpenings();

  Node root() {
    return root;
  }

  /**
   * How its forms begin.
   *
   * @param withEvidence whether those count that are no term
   */
  FormOpenings openings(boolean withEvidence) {
    return withEvidence ? openings : openingsOfTerms;
  }

  /** Adds a form of at least one word. Only for use before the tree is shared. */
  void add(List<String> words, Entry entry) {
    openings.add(words);
    if (!entry.isEvidence()) openingsOfTerms.add(words);
    Node node = root;
    for (String word : words) node = node.grow(word);
    node.add(entry);
  }

  /** Drops what only {@link #add} asks for, after the last form. */
  void trim() {
    root.trim();
  }
}
