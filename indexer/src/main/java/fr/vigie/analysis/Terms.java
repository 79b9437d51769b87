package fr.vigie.analysis;

import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.util.BytesRef;

/**
 * How the terms of the index are written, so that a word, its stem and a concept never collide.
 *
 * <ul>
 *   <li>{@code missiles}: a word as typed, folded; what prefixes and exact phrases match;
 *   <li>{@code #fr:missile}: the same word in French without its inflection; what words and phrases
 *       match;
 *   <li>{@code de}: a function word that has no other form, in that term alone;
 *   <li>{@code @nato}: a concept of the lexicon, whichever of its forms stands in the text;
 *   <li>{@code pac3}: a designator or a number, the same in every language.
 * </ul>
 */
public final class Terms {

  static final char STEM = '#';
  static final char CONCEPT = '@';

  /** Token types: what a token is, beside its characters. */
  static final String CONCEPT_TYPE = "<CONCEPT>";

  /** A form that tells a topic or a country and is no term of the index. */
  static final String EVIDENCE_TYPE = "<EVIDENCE>";

  static final String DESIGNATOR_TYPE = "<DESIGNATOR>";

  /** The verb of a participle, which stands beside it and is not what is typed. */
  static final String VERB_TYPE = "<VERB>";

  static final String WORD_TYPE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
  static final String NUMBER_TYPE = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.NUM];

  private Terms() {}

  /** The term of a concept. */
  public static String concept(String id) {
    return CONCEPT + id;
  }

  /** Whether a term is a concept's. */
  public static boolean isConcept(String term) {
    return !term.isEmpty() && term.charAt(0) == CONCEPT;
  }

  /** Whether a term as the index holds it is a concept's. */
  static boolean isConcept(BytesRef term) {
    return term.length > 0 && term.bytes[term.offset] == CONCEPT;
  }

  /** The id of the concept whose term this is. */
  public static String conceptId(String term) {
    return term.substring(1);
  }

  /** Whether a term is a word without its inflection in a language. */
  public static boolean isStem(String term, String language) {
    return term.startsWith(stemPrefix(language));
  }

  /** The word that a term is written with, without its sign and language; a concept's id. */
  public static String word(String term) {
    if (isConcept(term)) return conceptId(term);
    return !term.isEmpty() && term.charAt(0) == STEM ? term.substring(term.indexOf(':') + 1) : term;
  }

  static String stemPrefix(String language) {
    return STEM + language + ":";
  }
}
