package fr.vigie.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grows a tree of forms. Not for use by several threads. */
final class FormTrieBuilder {

  /** A word of a path. */
  private static final class Node {
    private final int number;
    private final int parent;
    private final String word;
    private final Map<String, Node> children = new LinkedHashMap<>(2);
    private final List<FormEntry> entries = new ArrayList<>(1);

    Node(int number, int parent, String word) {
      this.number = number;
      this.parent = parent;
      this.word = word;
    }

    void add(FormEntry entry) {
      boolean contested = false;
      boolean covered = false;
      for (int i = 0; i < entries.size(); i++) {
        covered |= entries.get(i).covers(entry);
        if (!entries.get(i).contests(entry)) continue;
        contested = true;
        entries.set(i, entries.get(i).strictly());
      }
      if (contested) entries.add(entry.strictly());
      else if (!covered) entries.add(entry);
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final FormOpenings openings = FormOpenings.none();
  private final FormOpenings openingsOfTerms = FormOpenings.none();

  FormTrieBuilder() {
    nodes.add(new Node(FormTrie.ROOT, FormTrie.NONE, ""));
  }

  /** Adds a form of at least one word. */
  void add(List<String> words, FormEntry entry) {
    openings.add(words);
    if (!entry.isEvidence()) openingsOfTerms.add(words);
    Node node = nodes.getFirst();
    for (String word : words) {
      Node child = node.children.get(word);
      if (child == null) {
        child = new Node(nodes.size(), node.number, word);
        nodes.add(child);
        node.children.put(word, child);
      }
      node = child;
    }
    node.add(entry);
  }

  /** The tree of all forms added. */
  FormTrie build() {
    int[] parents = new int[nodes.size()];
    int[] hashes = new int[nodes.size()];
    int[] firstEntries = new int[nodes.size() + 1];
    List<String> words = new ArrayList<>();
    List<Integer> entries = new ArrayList<>();
    Map<String, Integer> lines = new LinkedHashMap<>();
    for (Node node : nodes) {
      parents[node.number] = node.parent;
      hashes[node.number] = WordTable.hash(node.word.toCharArray(), node.word.length());
      words.add(node.word);
      for (FormEntry entry : node.entries)
        entries.add(lines.computeIfAbsent(entry.line(), line -> lines.size()));
      firstEntries[node.number + 1] = entries.size();
    }
    return new FormTrie(
        new FormTrie.Parts(
            parents,
            hashes,
            starts(words),
            String.join("", words).toCharArray(),
            firstEntries,
            entries.stream().mapToInt(Integer::intValue).toArray(),
            starts(lines.keySet()),
            String.join("", lines.keySet()).toCharArray(),
            openings,
            openingsOfTerms));
  }

  /** Where each text begins when they are joined, and where the last one ends. */
  private static int[] starts(Collection<String> texts) {
    int[] starts = new int[texts.size() + 1];
    int i = 0;
    for (String text : texts) starts[i + 1] = starts[i++] + text.length();
    return starts;
  }
}
