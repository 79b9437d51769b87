package fr.vigie.search.lucene.scoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each part of the ranking weighs. Every answer comes from {@link #DEFAULT}; others are made
 * to measure what a part gives. What was measured is in docs/relevance.md. Immutable.
 */
public final class Ranking {

  /** The one that answers. */
  public static final Ranking DEFAULT =
      new Ranking(
          Arrays.stream(Part.values())
              .collect(Collectors.toMap(part -> part, part -> part.weight)));

  /** A part of the ranking that can be measured alone. */
  public enum Part {
    /** How late another occurrence of a word stops counting, k1 of BM25; without, Lucene's own. */
    SATURATION(0.9f, 1.2f),
    /** How much a long article must hold more: b of BM25, Lucene's usual value. */
    LENGTH(0.75f, 0),
    /** The same where a passage is looked for, of which a long article holds more by chance. */
    PASSAGES(0.95f, 0.75f),
    /** How much more a word counts in the title than in the body. */
    TITLE(2, 1),
    /**
     * A word as typed, beside the same word in any inflection. Not for one word alone, which finds
     * the same in the same order in all its inflections, nor for one that is translated, which most
     * articles answer by another. From four words on, those of a name are such words too.
     */
    TYPED(0.3f, 0),
    /** In a question, the words of a name as typed, beside the name in any of its forms. */
    NAMED(1, 0),
    /** A name of the lexicon among four words or more, beside any other word. */
    NAMES(1.5f, 1),
    /** How much more the word furthest from the question word weighs than the nearest. */
    ASKED(0.5f, 0),
    /** Two words that follow each other in the query, near each other in the article. */
    PAIRS(0.2f, 0),
    /** The same of two or three words, which are mostly one expression. */
    EXPRESSION(0.5f, 0),
    /** A word of the same family, beside the word itself. */
    FAMILIES(0.3f, 0),
    /** A word among the first of the body, which say what an article is about. */
    LEAD(0.2f, 0),
    /** Of two or three words, an article whose title holds them all. */
    HEADLINE(0.2f, 0),
    /** An article about a country, beside one that names it. */
    COUNTRY(1, 0),
    /** The capital, beside the country. */
    CAPITAL(0.3f, 0),
    /** An article dated in a year that stands among a few words, beside one that holds the year. */
    YEAR(1, 0),
    /** Where only names are asked for, an article in the reader's language. */
    LANGUAGE(0.2f, 0),
    /** The best translation of a word, beside the word itself. */
    TRANSLATIONS(0.9f, 0),
    /** Words that name a concept of the lexicon are one, whichever of its forms an article has. */
    CONCEPTS(1, 0),
    /** A name typed without its function words, beside its words. */
    SHORT(1, 0),
    /**
     * Where few articles name an expression, those that hold its words are found too; each of its
     * words raises an article by so much.
     */
    APART(0.5f, 0),
    /** Texts in sentences are read as words: their quotes, brackets and signs order nothing. */
    PROSE(1, 0),
    /** Where no article holds all the words, those that hold fewer are found. */
    FEWER(1, 0),
    /** So many articles must hold all the words, or those that hold fewer come too. */
    PAGE(10, 1),
    /** What holds all of a few words is raised so far above what does not: first, that is. */
    FIRST(1_000, 0),
    /** Share of many words that articles must hold, when enough do; without, a quarter of them. */
    MOST(0.75f, 1),
    /** An article that holds all of many words, beside one that holds most of them. */
    COMPLETE(2, 0),
    /** Near copies are one hit. */
    COPIES(1, 0);

    private final float weight;
    private final float without;

    Part(float weight, float without) {
      this.weight = weight;
      this.without = without;
    }

    /** The name in commands: {@code pairs}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Part, Float> weights;

  private Ranking(Map<Part, Float> weights) {
    this.weights = new EnumMap<>(weights);
  }

  /** The same without a part: as if it had not been thought of. */
  public Ranking without(Part part) {
    return with(part, part.without);
  }

  /** The same with a part that weighs otherwise. */
  public Ranking with(Part part, float weight) {
    Map<Part, Float> changed = new EnumMap<>(weights);
    changed.put(part, weight);
    return new Ranking(changed);
  }

  /** What a part weighs. */
  public float weight(Part part) {
    return weights.get(part);
  }

  /** Whether a part weighs anything. */
  public boolean has(Part part) {
    return weight(part) > 0;
  }
}
