package fr.vigie.analysis;

import org.apache.lucene.util.Attribute;

/** A word as typed, folded, while the term attribute goes on to be stemmed. */
public interface SurfaceAttribute extends Attribute {

  /** Keeps a copy of the first {@code length} characters. */
  void copy(char[] chars, int length);

  char[] buffer();

  int length();
}
