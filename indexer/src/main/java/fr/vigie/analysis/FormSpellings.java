package fr.vigie.analysis;

import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ways to write the forms of a lexicon that cutting alone would not make one. */
final class FormSpellings {

  /** Shortest glued form that is recognised: {@code #nordcoréens} is, {@code #us} is not. */
  private static final int SHORTEST_GLUED = 6;

  /**
   * {@code Shahed-136} is also written {@code Shahed136}, {@code Mirage 2000} {@code Mirage2000}.
   */
  private static final Pattern GAP_BEFORE_NUMBER =
      Pattern.compile("(?<=\\p{L})-(?=[0-9])|(?<=^\\p{L}{2,20}) (?=[0-9]\\S*$)");

  /** {@code antichar}, {@code autodéfense} and {@code cyberattaque} also have a hyphen. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "\\b(anti|auto(?=d)|cyber)(?=\\p{L}{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final String GAPS = " \t'’-";

  /**
   * A way to write a form.
   *
   * @param term the concept's term, or the topic's evidence; empty for what stands for nothing by
   *     itself
   * @param kind the concept's kind; null when it is none
   * @param counts in which languages it is what it looks like
   */
  record Spelling(
      String text, Form form, String term, Concept.Kind kind, Predicate<Language> counts) {

    boolean isFor(Language language) {
      return language.cuts(form.text()) && counts.test(language);
    }

    boolean isShadow() {
      return term.isEmpty();
    }

    /** Whether no question asks for it, see {@link FormEntry#isEvidence}. */
    boolean isEvidence() {
      return !isShadow() && (kind == null || kind == Concept.Kind.METONYM);
    }
  }

  private final List<Spelling> spellings = new ArrayList<>();

  /**
   * Terms by forms of one word, folded: a form glued together is left out where it would be
   * another's name.
   */
  private final Map<String, Set<String>> owners = new HashMap<>();

  private FormSpellings() {}

  static List<Spelling> of(Lexicon lexicon) {
    FormSpellings all = new FormSpellings();
    for (Concept concept : lexicon.concepts()) all.own(concept);
    for (Concept concept : lexicon.concepts()) all.add(concept);
    for (Topic topic : lexicon.topics()) all.add(topic);
    return List.copyOf(all.spellings);
  }

  private void own(Concept concept) {
    for (Form form : concept.forms()) {
      if (form.text().indexOf(' ') >= 0) continue;
      owners.merge(
          Folding.fold(form.text()), Set.of(Terms.concept(concept.id())), FormSpellings::both);
    }
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private void add(Concept concept) {
    for (Form form : concept.forms()) {
      Predicate<Language> counts = language -> form.countsIn(language.code());
      if (form.matching() == Form.Matching.AMBIGUOUS) {
        spellings.add(new Spelling(form.text(), form, "", null, counts));
      } else {
        add(form, Terms.concept(concept.id()), concept.kind(), counts);
      }
    }
  }

  private void add(Topic topic) {
    for (Topic.Term term : topic.terms()) {
      String evidence = TopicEvidence.term(topic.id(), term.weight());
      add(term.form(), evidence, null, language -> counts(term, language));
    }
  }

  /** Terms are words of a language: the French "train" has nothing to do with the English one. */
  private static boolean counts(Topic.Term term, Language language) {
    boolean hasOwn = Lexicon.LANGUAGES.contains(language.code());
    return hasOwn ? term.language().equals(language.code()) : term.isTelling();
  }

  private void add(Form form, String term, Concept.Kind kind, Predicate<Language> counts) {
    String text = form.text();
    spellings.add(new Spelling(text, form, term, kind, counts));
    respell(form, GAP_BEFORE_NUMBER, "", term, kind, counts);
    respell(form, PREFIX, "$1-", term, kind, counts);
    if (form.keepsCase()) return;
    String glued = glued(text);
    boolean hashtag = glued.length() >= SHORTEST_GLUED && glued.length() < text.length();
    if (hashtag && isFree(glued, term, kind))
      spellings.add(new Spelling(glued, form, term, kind, counts));
  }

  private void respell(
      Form form,
      Pattern part,
      String replacement,
      String term,
      Concept.Kind kind,
      Predicate<Language> counts) {
    String text = form.text();
    String other = part.matcher(text).replaceAll(replacement);
    if (!other.equals(text)) spellings.add(new Spelling(other, form, term, kind, counts));
  }

  /** The letters of a form without the gaps between them; empty when it holds anything else. */
  private static String glued(String text) {
    StringBuilder glued = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) glued.appendCodePoint(c);
      else if (GAPS.indexOf(c) < 0) return "";
    }
    return glued.toString();
  }

  private boolean isFree(String glued, String term, Concept.Kind kind) {
    return kind == null || owners.getOrDefault(Folding.fold(glued), Set.of(term)).contains(term);
  }
}
