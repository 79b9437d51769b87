package fr.vigie.evaluation;

import fr.vigie.analysis.QueryAnalysis;
import fr.vigie.analysis.QueryTerm;
import fr.vigie.analysis.Terms;
import fr.vigie.search.Engine;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Collapse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a search for each of some names would gain and lose if they were one concept.
 *
 * <p>Today a name finds the articles that hold all its words, wherever they stand. As one concept
 * each finds the articles that hold any of the names, its words in a row, in the singular or
 * plural.
 *
 * @param forms by name, in the order given
 */
public record ConceptTrial(List<OfForm> forms) {

  /**
   * One of the names.
   *
   * @param text the name
   * @param today how many articles it finds today
   * @param gained ids of the articles it would find too
   * @param lost ids of the articles it would no longer find
   * @param concept id of the concept whose form it is already; empty when none
   */
  public record OfForm(
      String text, int today, List<String> gained, List<String> lost, String concept) {

    public OfForm {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }
  }

  public ConceptTrial {
    forms = List.copyOf(forms);
  }

  /**
   * @param analysis reads the names as the engine does
   */
  public static ConceptTrial run(Engine engine, QueryAnalysis analysis, List<String> names) {
    String anyName =
        names.stream().map(ConceptTrial::quoted).collect(Collectors.joining(" OU ", "(", ")"));
    Set<String> together = ids(engine, anyName);
    List<OfForm> forms = new ArrayList<>();
    for (String name : names) {
      List<QueryTerm> terms = analysis.terms(name);
      Set<String> today = ids(engine, allWords(terms));
      forms.add(
          new OfForm(
              name,
              today.size(),
              without(together, today),
              without(today, together),
              concept(terms)));
    }
    return new ConceptTrial(forms);
  }

  /** The ids of the concepts that have one of the names already. */
  public Set<String> concepts() {
    return forms.stream()
        .map(OfForm::concept)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asks for each word apart, so that fewer are never asked for. */
  private static String allWords(List<QueryTerm> terms) {
    return terms.stream()
        .filter(term -> !term.functionWord())
        .map(term -> quoted(term.text()))
        .collect(Collectors.joining(" ET "));
  }

  private static String concept(List<QueryTerm> terms) {
    boolean whole = terms.size() == 1 && terms.getFirst().concept();
    return whole ? Terms.conceptId(terms.getFirst().terms().getFirst()) : "";
  }

  /** Every article, copies too: which of them stands for the others hangs on the query. */
  private static Set<String> ids(Engine engine, String query) {
    Set<String> ids = new TreeSet<>();
    Question question = Question.of(query).withCollapse(Collapse.OFF);
    if (!query.isEmpty()) engine.exportHits(question, hit -> ids.add(hit.id()));
    return ids;
  }

  private static List<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(id -> !some.contains(id)).toList();
  }

  private static String quoted(String text) {
    return '"' + text.replace('"', ' ') + '"';
  }
}
