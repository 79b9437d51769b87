package fr.vigie.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the notes of one query: each once, and no more than anyone would read. Not for several
 * threads.
 */
final class Notes {

  static final int MOST = 20;

  private final Set<Note> notes = new LinkedHashSet<>();

  void add(Note.Kind kind, String fragment) {
    if (notes.size() < MOST) notes.add(new Note(kind, fragment));
  }

  boolean isEmpty() {
    return notes.isEmpty();
  }

  List<Note> list() {
    return new ArrayList<>(notes);
  }
}
