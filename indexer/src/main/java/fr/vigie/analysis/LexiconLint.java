package fr.vigie.analysis;

import fr.vigie.analysis.LexiconFinding.Rule;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Form.Matching;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a lexicon as its users' texts will meet it, through the chains of every language, and tells
 * what is wrong: the rules are those of {@link LexiconFinding.Rule}.
 */
public final class LexiconLint {

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");
  private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\p{Ll}{2,}");
  private static final List<String> LABELLED = List.of("fr", "en");

  private final Analysis analysis;
  private final Lexicon lexicon;
  private final List<LexiconFinding> findings = new ArrayList<>();

  private LexiconLint(Analysis analysis) {
    this.analysis = analysis;
    this.lexicon = analysis.lexicon();
  }

  /**
   * What is found in the lexicon of this analysis and not accepted in {@code lint-accepted.tsv}.
   */
  public static List<LexiconFinding> check(Analysis analysis) {
    AcceptedFindings accepted = AcceptedFindings.shipped();
    return checkAll(analysis).stream().filter(finding -> !accepted.contains(finding)).toList();
  }

  /**
   * Everything found in the lexicon of this analysis, rule by rule; empty when nothing is wrong.
   */
  public static List<LexiconFinding> checkAll(Analysis analysis) {
    LexiconLint lint = new LexiconLint(analysis);
    lint.collisions();
    lint.deadForms();
    lint.deadEvidence();
    lint.ambiguousAcronyms();
    lint.sources();
    lint.labels();
    lint.countries();
    lint.parents();
    return List.copyOf(lint.findings);
  }

  private void find(Rule rule, String id, String form, String detail) {
    findings.add(new LexiconFinding(rule, id, form, detail));
  }

  private void eachForm(BiConsumer<Concept, Form> check) {
    lexicon
        .concepts()
        .forEach(concept -> concept.forms().forEach(form -> check.accept(concept, form)));
  }

  private void collisions() {
    Map<String, Set<String>> conceptsByForm = new TreeMap<>();
    eachForm(
        (concept, form) -> {
          if (form.matching() == Matching.AMBIGUOUS || concept.kind() == Concept.Kind.METONYM)
            return;
          String key = form.keepsCase() ? form.text() : Folding.fold(form.text());
          conceptsByForm.computeIfAbsent(key, absent -> new HashSet<>()).add(concept.id());
        });
    conceptsByForm.forEach(
        (form, ids) -> {
          if (ids.size() < 2) return;
          String all = ids.stream().sorted().collect(Collectors.joining(", "));
          ids.stream()
              .sorted()
              .forEach(id -> find(Rule.COLLISION, id, form, "is a form of " + all));
        });
  }

  private void deadForms() {
    eachForm(
        (concept, form) -> {
          boolean evidence = concept.kind() == Concept.Kind.METONYM;
          String term = Terms.concept(concept.id());
          checkAlive(concept.id(), form, term, evidence ? Mode.ALL : Mode.QUERY);
        });
  }

  private void deadEvidence() {
    for (Topic topic : lexicon.topics()) {
      for (Topic.Term term : topic.terms()) {
        checkAlive(
            topic.id(), term.form(), TopicEvidence.term(topic.id(), term.weight()), Mode.ALL);
      }
    }
  }

  private void checkAlive(String id, Form form, String term, Mode mode) {
    if (form.matching() == Matching.AMBIGUOUS) return;
    List<String> languages =
        Lexicon.LANGUAGES.stream()
            .filter(language -> Language.of(language).cuts(form.text()))
            .toList();
    if (languages.stream().anyMatch(language -> isAlive(form, term, mode, language))) return;
    String readings =
        languages.stream()
            .map(l -> l + " " + terms(l, mode, form))
            .collect(Collectors.joining(", "));
    find(Rule.DEAD_FORM, id, form.text(), "is read as " + readings);
  }

  private boolean isAlive(Form form, String term, Mode mode, String language) {
    List<String> terms = terms(language, mode, form);
    return mode == Mode.QUERY ? terms.equals(List.of(term)) : terms.contains(term);
  }

  private List<String> terms(String language, Mode mode, Form form) {
    return analysis.tokens(language, mode, form.text()).stream().map(Analysis.Token::term).toList();
  }

  private void ambiguousAcronyms() {
    Set<String> ordinary = ordinaryWords();
    FunctionWords functionWords = analysis.functionWords();
    Set<String> ambiguous = new HashSet<>();
    eachForm(
        (concept, form) -> {
          if (form.matching() == Matching.AMBIGUOUS) ambiguous.add(form.text());
        });
    eachForm(
        (concept, form) -> {
          if (form.matching() == Matching.AMBIGUOUS || !ACRONYM.matcher(form.text()).matches())
            return;
          boolean anyCase = form.matching() == Matching.FOLDED;
          boolean word =
              ordinary.contains(Folding.fold(form.text())) || functionWords.contains(form.text());
          if (ambiguous.contains(form.text())) {
            find(
                Rule.AMBIGUOUS_ACRONYM, concept.id(), form.text(), "is marked ambiguous elsewhere");
          } else if (anyCase && word) {
            find(
                Rule.AMBIGUOUS_ACRONYM,
                concept.id(),
                form.text(),
                "is also a word: '=' would keep its letter case");
          }
        });
  }

  /** The words in lower case that the lexicon's own expressions are made of. */
  private Set<String> ordinaryWords() {
    Stream<String> ofConcepts =
        lexicon.concepts().stream().flatMap(c -> c.forms().stream()).map(Form::text);
    Stream<String> ofTopics =
        lexicon.topics().stream().flatMap(t -> t.terms().stream()).map(t -> t.form().text());
    return Stream.concat(ofConcepts, ofTopics)
        .flatMap(text -> Stream.of(text.split("[\\s'’-]+")))
        .filter(word -> LOWER_CASE_WORD.matcher(word).matches())
        .map(Folding::fold)
        .collect(Collectors.toSet());
  }

  private void sources() {
    lexicon.concepts().stream()
        .filter(concept -> concept.source().isBlank())
        .forEach(concept -> find(Rule.NO_SOURCE, concept.id(), "", "has no source"));
  }

  private void labels() {
    for (Concept concept : lexicon.concepts()) {
      if (concept.kind() == Concept.Kind.METONYM || concept.kind() == Concept.Kind.CAPITAL)
        continue;
      LABELLED.stream()
          .filter(language -> !concept.labels().containsKey(language))
          .forEach(language -> find(Rule.NO_LABEL, concept.id(), "", "has no name in " + language));
    }
  }

  private void countries() {
    Set<String> known = lexicon.countries().keySet();
    Stream.of(Locale.getISOCountries())
        .filter(code -> !known.contains(code))
        .forEach(
            code ->
                find(
                    Rule.NO_COUNTRY,
                    code,
                    "",
                    "is a country of ISO 3166-1 that the lexicon lacks"));
  }

  private void parents() {
    for (Topic topic : lexicon.topics()) {
      boolean found =
          topic.isGroup() || lexicon.topic(topic.parent()).filter(Topic::isGroup).isPresent();
      if (!found)
        find(
            Rule.NO_PARENT,
            topic.id(),
            "",
            "has the parent '" + topic.parent() + "', which is no group");
    }
  }
}
