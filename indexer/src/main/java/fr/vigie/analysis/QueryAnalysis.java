package fr.vigie.analysis;

import fr.vigie.analysis.Analysis.Token;
import fr.vigie.lexicon.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads words of a query in all the languages of an index at once, without asking which they are
 * in: a word becomes the group of its terms in each language, a form of the lexicon becomes its
 * concept. Safe for use by several threads.
 */
public final class QueryAnalysis {

  private static final int QUESTION_WORD_WITHIN = 2;

  /**
   * What follows the verb of {@code est-ce que} and {@code qu’est-ce que}, whose hyphen few type.
   */
  private static final Pattern INVERTED =
      Pattern.compile("(?iu)(?:\\p{Pd}ce(?!\\p{L})| ce qu(?:e(?!\\p{L})|['’ ]))");

  /** A number or a French ordinal, perhaps of several words, and what stands beside one. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "[0-9]+|#fr:[0-9]+e|" + NumberWordsFilter.ANNOUNCING + "|" + PercentFilter.PERCENT);

  private record Span(int start, int end) implements Comparable<Span> {
    @Override
    public int compareTo(Span other) {
      return Comparator.comparingInt(Span::start)
          .thenComparing(Span::end, Comparator.reverseOrder())
          .compare(this, other);
    }

    boolean overlaps(Span other) {
      return start < other.end && other.start < end;
    }
  }

  private final Analysis analysis;
  private final AskedLanguages languages;
  private final FunctionWords functionWords;
  private final Translations translations;

  /**
   * @param languages codes of the languages the index holds
   */
  public QueryAnalysis(Analysis analysis, Collection<String> languages) {
    this.analysis = analysis;
    this.functionWords = analysis.functionWords();
    this.translations = new Translations(analysis);
    this.languages = AskedLanguages.of(languages);
  }

  /** Builds what the chains of the index's languages need, which their first word does else. */
  public void prepare() {
    languages.all().forEach(language -> analysis.prepare(language.code()));
  }

  /** The things asked for by these words, in their order. Empty when the text holds no word. */
  public List<QueryTerm> terms(String text) {
    return terms(text, Mode.QUERY);
  }

  /** The names among words side by side that lack but their function words: {@code mer Chine}. */
  public List<QueryTerm> shortNames(String text) {
    return terms(text, Mode.ASKED).stream().filter(this::isShort).toList();
  }

  private boolean isShort(QueryTerm name) {
    return name.concept() && !terms(name.text()).getFirst().text().equals(name.text());
  }

  /** The words of a text each for itself, even where together they name a concept. */
  public List<QueryTerm> words(String text) {
    return terms(text, Mode.WORDS);
  }

  /**
   * The words of a name that no article has. Of one word it is looked for as typed: without its
   * inflection it may be another, as FIA is of FIAS.
   */
  public List<QueryTerm> wordsOf(QueryTerm name) {
    List<QueryTerm> words = words(name.text());
    List<Token> typed = literal(name.text());
    boolean oneWord = words.size() == 1 && typed.size() == 1;
    if (!oneWord || !isForm(typed.getFirst().term(), name)) return words;
    return List.of(words.getFirst().only(typed.getFirst().term()));
  }

  /** A name may be read in one language where another has a word that is inflected so. */
  private boolean isForm(String typed, QueryTerm name) {
    return analysis.lexicon().concepts().stream()
        .filter(concept -> name.terms().contains(Terms.concept(concept.id())))
        .flatMap(concept -> concept.forms().stream())
        .anyMatch(form -> Folding.fold(form.text()).equals(typed));
  }

  private List<QueryTerm> terms(String text, Mode mode) {
    TreeMap<Span, Set<String>> bySpan = new TreeMap<>();
    String closed = BareElisions.closed(text);
    for (Language language : languages.of(text)) {
      for (Token token : analysis.tokens(language, mode, closed)) {
        bySpan
            .computeIfAbsent(new Span(token.start(), token.end()), span -> new LinkedHashSet<>())
            .add(token.term());
      }
    }
    dropWordsInside(closed, bySpan);
    List<QueryTerm> terms = new ArrayList<>();
    bySpan.forEach(
        (span, group) -> {
          boolean asking =
              isInverted(text, span) || !terms.isEmpty() && makesQuestion(terms.getLast());
          terms.add(queryTerm(text, span, group, asking));
        });
    return terms;
  }

  private static boolean isInverted(String text, Span verb) {
    return INVERTED.matcher(text).region(verb.end, text.length()).lookingAt();
  }

  /**
   * Whether the words are a question in plain language: it ends with a question mark or begins with
   * a question word, perhaps after a preposition. Further on, {@code ou} and {@code qui} ask
   * nothing.
   */
  public boolean isQuestion(String text, List<QueryTerm> terms) {
    String stripped = text.strip();
    return stripped.endsWith("?")
        || stripped.endsWith("？")
        || stripped.endsWith("か。")
        || terms.stream().limit(QUESTION_WORD_WITHIN).anyMatch(this::makesQuestion);
  }

  /** Whether it is a question word, such as {@code quel} or {@code how}, in any language. */
  public boolean makesQuestion(QueryTerm term) {
    return functionWords.makesQuestion(term.text());
  }

  /**
   * The words of a text as typed, folded, in their order: what a literal phrase or a prefix
   * matches.
   */
  public List<Token> literal(String text) {
    return analysis.tokens(languages.firstOf(text), Mode.EXACT, BareElisions.closed(text));
  }

  /** Whether an article in a language of the index may hold a name that is written so. */
  public boolean mayStand(String name) {
    return languages.all().stream().anyMatch(language -> language.cuts(name));
  }

  /** The French words for one thing asked for, when it is an English word; best first. */
  public List<Translation> translations(QueryTerm term) {
    return term.concept() || term.functionWord() ? List.of() : translations.of(term.text());
  }

  /** Whether a word that has translations is written like a French one. */
  public boolean isAlsoFrench(QueryTerm term) {
    return translations.isAlsoFrench(term.text());
  }

  /** Whether a word is a function word of a language, perhaps of others too. */
  public boolean isFunctionWord(QueryTerm term, String language) {
    return term.functionWord() && functionWords.contains(language, term.text());
  }

  private QueryTerm queryTerm(String text, Span span, Set<String> group, boolean asking) {
    String typed = text.substring(span.start, span.end);
    boolean concept = group.stream().anyMatch(Terms::isConcept);
    List<String> terms =
        group.stream().filter(term -> !concept || Terms.isConcept(term)).sorted().toList();
    boolean functionWord =
        !concept && (functionWords.contains(typed) || asking && functionWords.isCopula(typed));
    return new QueryTerm(typed, span.start, span.end, terms, concept, functionWord, List.of());
  }

  private static void dropWordsInside(String text, TreeMap<Span, Set<String>> bySpan) {
    List<Span> wholes = new ArrayList<>();
    bySpan.forEach(
        (span, group) -> {
          boolean inWords = !Word.isDigit(text.charAt(span.start));
          Predicate<String> figures = term -> inWords && FIGURES.matcher(term).matches();
          boolean isWhole = group.stream().anyMatch(figures.or(Terms::isConcept));
          if (isWhole && wholes.stream().noneMatch(span::overlaps)) wholes.add(span);
        });
    bySpan
        .keySet()
        .removeIf(span -> !wholes.contains(span) && wholes.stream().anyMatch(span::overlaps));
  }
}
