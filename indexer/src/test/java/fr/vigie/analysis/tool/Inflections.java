package fr.vigie.analysis.tool;

import fr.vigie.lexicon.Folding;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What is known of the forms of a language's nouns, adjectives and participles, folded, and the one
 * base form chosen for each.
 *
 * <p>A word of the dictionary is its own base, so that {@code portée} is never {@code porte}; then
 * comes the word that it is the plural or feminine of; participles come last, because without its
 * accent {@code activé} looks like {@code active}.
 */
final class Inflections {

  /** The bases that a form may have, by how they are known. */
  private static final class Bases {
    private boolean own;
    private boolean ownAsParticiple;
    private final SortedSet<String> ofWords = new TreeSet<>();
    private final SortedSet<String> ofParticiples = new TreeSet<>();
  }

  private final SortedMap<String, Bases> byForm = new TreeMap<>();
  private final Map<String, String> chosen;
  private final UnaryOperator<String> rules;

  /**
   * @param chosen bases that are set by hand, by form
   * @param rules what the rules without a dictionary make of a folded form
   */
  Inflections(Map<String, String> chosen, UnaryOperator<String> rules) {
    this.chosen = Map.copyOf(chosen);
    this.rules = rules;
    this.chosen.forEach((form, base) -> addForm(base, form));
  }

  void addWord(String word) {
    of(word).own = true;
  }

  void addForm(String word, String form) {
    String base = Folding.fold(word);
    if (!Folding.fold(form).equals(base)) of(form).ofWords.add(base);
  }

  void addParticiple(String participle) {
    of(participle).ownAsParticiple = true;
  }

  void addFormOfParticiple(String participle, String form) {
    String base = Folding.fold(participle);
    if (!Folding.fold(form).equals(base)) of(form).ofParticiples.add(base);
  }

  /** Whether a folded form is one of a noun or adjective known so far, or chosen by hand. */
  boolean contains(String form) {
    Bases bases = byForm.get(form);
    return bases != null && (bases.own || !bases.ofWords.isEmpty()) || chosen.containsKey(form);
  }

  private Bases of(String form) {
    return byForm.computeIfAbsent(Folding.fold(form), absent -> new Bases());
  }

  /** The base of every form that the rules would not find, in the order of their letters. */
  SortedMap<String, String> exceptions() {
    SortedMap<String, String> exceptions = new TreeMap<>();
    for (String form : byForm.keySet()) {
      String base = base(form);
      if (isPlain(form) && isPlain(base) && !rules.apply(form).equals(base))
        exceptions.put(form, base);
    }
    return exceptions;
  }

  private static boolean isPlain(String form) {
    return form.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private String base(String form) {
    Set<String> seen = new LinkedHashSet<>();
    String base = form;
    while (seen.add(base)) {
      String next = nextBase(base);
      if (next.equals(base) || isOnlyParticiple(base)) return next;
      base = next;
    }
    throw new IllegalStateException(form + " has no base but the circle " + seen);
  }

  /**
   * Whether its base is known by a participle alone, whose folded form may be that of another word:
   * the end.
   */
  private boolean isOnlyParticiple(String form) {
    Bases bases = byForm.get(form);
    return !chosen.containsKey(form) && bases != null && bases.ofWords.isEmpty();
  }

  private String nextBase(String form) {
    Bases bases = byForm.get(form);
    if (chosen.containsKey(form)) return chosen.get(form);
    if (bases == null || bases.own) return form;
    if (!bases.ofWords.isEmpty()) return baseOfWord(form, bases.ofWords);
    return bases.ownAsParticiple ? form : likeliest(form, bases.ofParticiples);
  }

  /** A plural follows its singular, so that {@code finales} goes where {@code finale} does. */
  private String baseOfWord(String form, Set<String> candidates) {
    String singular = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    boolean known = !singular.equals(form) && byForm.containsKey(singular);
    return known ? singular : likeliest(form, candidates);
  }

  private String likeliest(String form, Set<String> candidates) {
    String byRules = rules.apply(form);
    return candidates.contains(byRules) ? byRules : candidates.iterator().next();
  }
}
