package fr.vigie.search.lucene.compilation;

import fr.vigie.analysis.QueryTerm;
import fr.vigie.lexicon.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words typed with hyphens between them, {@code vice-ministre} or {@code sans-papiers}: one word,
 * whose parts tell nothing where they stand apart. So is a number with what announces it, {@code
 * n°2}, or makes hundredths of it, {@code 2 %}.
 *
 * @param text as typed
 * @param words its parts, function words among them
 */
record Compound(String text, List<QueryTerm> words) {

  /** Those that follow a verb after a hyphen; {@code vous} ends a {@code rendez-vous} as often. */
  private static final Set<String> PRONOUNS =
      Set.of(
          "je", "tu", "il", "elle", "on", "nous", "ils", "elles", "ce", "le", "la", "les", "lui",
          "leur", "y", "en");

  /** What says nothing by itself: the {@code contre} of a {@code contre-amiral}. */
  private static final Set<String> PARTICLES =
      Set.of(
          "apres", "arriere", "avant", "contre", "demi", "entre", "ex", "mi", "non", "outre",
          "sans", "semi", "sous", "vice");

  Compound {
    words = List.copyOf(words);
  }

  /**
   * Words without those that are none apart from the compounds they begin or end, unless there are
   * no others: of {@code numéro un}, the second is a function word.
   */
  static List<QueryTerm> withoutParticles(List<QueryTerm> terms, List<Compound> compounds) {
    List<QueryTerm> others = terms.stream().filter(term -> !isParticle(term, compounds)).toList();
    return others.isEmpty() ? terms : others;
  }

  private static boolean isParticle(QueryTerm term, List<Compound> compounds) {
    boolean begins = term.announcesNumber() || PARTICLES.contains(Folding.fold(term.text()));
    return compounds.stream()
        .map(Compound::words)
        .anyMatch(
            words ->
                begins && words.getFirst().equals(term)
                    || term.isPercent() && words.getLast().equals(term));
  }

  /** The compounds of a text, in their order. */
  static List<Compound> in(String text, List<QueryTerm> terms) {
    List<Compound> found = new ArrayList<>();
    int first = 0;
    for (int next = 1; next <= terms.size(); next++) {
      if (next < terms.size() && isTied(text, terms.get(next - 1), terms.get(next))) continue;
      List<QueryTerm> words = terms.subList(first, next);
      if (isOne(words))
        found.add(
            new Compound(text.substring(words.getFirst().start(), words.getLast().end()), words));
      first = next;
    }
    return found;
  }

  private static boolean isTied(String text, QueryTerm before, QueryTerm after) {
    boolean announced = before.announcesNumber() && after.isNumber();
    boolean percentage = before.isNumber() && after.isPercent();
    return announced || percentage || isHyphenated(text, before, after);
  }

  private static boolean isHyphenated(String text, QueryTerm before, QueryTerm after) {
    return after.start() == before.end() + 1
        && Character.getType(text.charAt(before.end())) == Character.DASH_PUNCTUATION;
  }

  /**
   * Not names side by side ({@code OTAN-Japon}), numbers, a verb and its pronoun ({@code dit-il}),
   * nor what is looked for by translations, which have no hyphen.
   */
  private static boolean isOne(List<QueryTerm> words) {
    return words.size() > 1
        && !PRONOUNS.contains(words.getLast().text().toLowerCase(Locale.ROOT))
        && words.stream().allMatch(word -> word.translations().isEmpty())
        && !words.stream().allMatch(word -> word.concept() || word.isNumber());
  }
}
