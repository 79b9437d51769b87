package fr.vigie.analysis;

import java.util.List;

/**
 * The forms of the lexicon as one language's chain cuts them: a tree of words without inflection,
 * each path of which is a form. It stands in a few arrays, where it takes little room and can be
 * read from a file at once. Immutable; safe for use by several threads.
 */
final class FormTrie {

  /** The node that every form begins at. */
  static final int ROOT = 0;

  /** No node. */
  static final int NONE = -1;

  /**
   * What a tree consists of. Nodes are numbered from the root, 0, those of longer paths later.
   *
   * @param parents of each node; that of the root says nothing
   * @param hashes of each node's word, see {@link WordTable#hash}
   * @param starts where each node's word begins in the letters, and where the last one's ends
   * @param letters of all words
   * @param firstEntries where each node's entries begin, and where the last one's end
   * @param entries of all nodes, as numbers of lines
   * @param lineStarts where each line begins, and where the last one ends
   * @param lines what each entry is, see {@link FormEntry#line}
   * @param openings how its forms begin
   * @param openingsOfTerms the same without those that are no term
   */
  record Parts(
      int[] parents,
      int[] hashes,
      int[] starts,
      char[] letters,
      int[] firstEntries,
      int[] entries,
      int[] lineStarts,
      char[] lines,
      FormOpenings openings,
      FormOpenings openingsOfTerms) {}

  private final Parts parts;

  /** Nodes by parent and word, each as near as can be after where the two lead; 0 is no node. */
  private final int[] slots;

  private final boolean[] inner;

  /** The entries that have been asked for; the same is read again at worst. */
  private final FormEntry[] read;

  FormTrie(Parts parts) {
    this.parts = parts;
    this.read = new FormEntry[parts.lineStarts.length - 1];
    int nodes = parts.parents.length;
    this.inner = new boolean[nodes];
    this.slots = new int[Integer.highestOneBit(nodes) << 2];
    for (int node = 1; node < nodes; node++) {
      inner[parts.parents[node]] = true;
      int slot = slot(parts.parents[node], parts.hashes[node]);
      while (slots[slot] != 0) slot = slot + 1 & slots.length - 1;
      slots[slot] = node;
    }
  }

  Parts parts() {
    return parts;
  }

  /** Where a word leads from a node. */
  int child(int node, Word word) {
    int slot = slot(node, word.stemHash);
    for (int child = slots[slot]; child != 0; child = slots[slot]) {
      if (parts.hashes[child] == word.stemHash && parts.parents[child] == node && is(child, word))
        return child;
      slot = slot + 1 & slots.length - 1;
    }
    return NONE;
  }

  /** Whether no longer form goes on from a node. */
  boolean isLeaf(int node) {
    return !inner[node];
  }

  /** The place of a node's first entry; they end where the next node's begin. */
  int firstEntry(int node) {
    return parts.firstEntries[node];
  }

  /** The entry at a place. */
  FormEntry entry(int place) {
    int number = parts.entries[place];
    FormEntry entry = read[number];
    if (entry == null) {
      int start = parts.lineStarts[number];
      int length = parts.lineStarts[number + 1] - start;
      entry = FormEntry.parse(new String(parts.lines, start, length));
      read[number] = entry;
    }
    return entry;
  }

  /**
   * How its forms begin.
   *
   * @param withEvidence whether those count that are no term
   */
  FormOpenings openings(boolean withEvidence) {
    return withEvidence ? parts.openings : parts.openingsOfTerms;
  }

  /** Whether these words, without inflection, are a form of anything but this term. */
  boolean isOther(List<String> words, String term) {
    int node = ROOT;
    Word word = new Word();
    for (String each : words) {
      word.setStem(each.toCharArray(), each.length());
      node = child(node, word);
      if (node == NONE) return false;
    }
    for (int i = firstEntry(node); i < firstEntry(node + 1); i++) {
      if (!entry(i).isEvidence() && !entry(i).term().equals(term)) return true;
    }
    return false;
  }

  private int slot(int parent, int hash) {
    return (31 * parent + hash) & slots.length - 1;
  }

  private boolean is(int node, Word word) {
    int start = parts.starts[node];
    int length = parts.starts[node + 1] - start;
    if (length != word.stemLength) return false;
    for (int i = 0; i < length; i++) {
      if (parts.letters[start + i] != word.stem[i]) return false;
    }
    return true;
  }
}
