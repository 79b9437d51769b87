package fr.vigie.web;

import fr.vigie.api.QuestionParameters;
import fr.vigie.query.Field;
import fr.vigie.query.Query;
import fr.vigie.query.QueryParser;
import fr.vigie.query.QueryText;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Collapse;
import fr.vigie.search.Question.Expand;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Sort;
import fr.vigie.search.Question.Undated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses reached from a question by changing one thing. Whatever changes the hits or their order
 * goes back to the first page.
 *
 * @param question the question the reader is at
 * @param natural the order of its hits when none is chosen, which no address needs to say
 */
public record Links(Question question, Sort natural) {

  private static final int PAGE_SIZE = Question.of("").size();
  private static final int SNIPPETS = Question.of("").snippets();

  /** Parts of a path that browsers leave out: nothing, one dot and two. */
  private static final Pattern FOLDED = Pattern.compile("(^|/)\\.{0,2}(/|$)");

  /** Reads the query once for all addresses. */
  public Links(Question question) {
    this(question, question.naturalSort());
  }

  /** This very page. */
  public String here() {
    return results(question);
  }

  public String firstPage() {
    return results(question.withPage(question.size(), ""));
  }

  public String nextPage(String cursor) {
    return results(question.withPage(question.size(), cursor));
  }

  /** Without query and filters. */
  public String home() {
    return results(empty());
  }

  /** The same search without anything that is shown as a filter. */
  public String withoutFilters() {
    return results(
        first()
            .withSelected(Map.of())
            .withPeriod(Period.ALWAYS)
            .withUndated(Undated.INCLUDE)
            .withCollapse(Collapse.ON)
            .withExpand(Expand.ON));
  }

  /** Another query, without filters. */
  public String query(String text) {
    return results(alone(text));
  }

  /** Another query under the same filters. */
  public String sameFilters(String text) {
    return results(first().withText(text));
  }

  /** Everything that has a facet value, without query. */
  public String everything(Facet facet, String value) {
    return results(empty().withSelected(Map.of(facet, Set.of(value))));
  }

  /** Everything of a period, without query. */
  public String everything(Period period) {
    return new Links(empty()).narrowed(period);
  }

  public String with(Facet facet, String value) {
    Set<String> values = new HashSet<>(question.selected(facet));
    values.add(value);
    return selected(facet, values);
  }

  public String without(Facet facet, String value) {
    Set<String> values = new HashSet<>(question.selected(facet));
    values.remove(value);
    return selected(facet, values);
  }

  private String selected(Facet facet, Set<String> values) {
    Map<Facet, Set<String>> selected = new HashMap<>(question.selected());
    if (values.isEmpty()) selected.remove(facet);
    else selected.put(facet, values);
    return results(first().withSelected(selected));
  }

  public String period(Period period) {
    return results(first().withPeriod(period));
  }

  /** Narrowed to a time articles are counted by: those without a date are not of it. */
  public String narrowed(Period period) {
    return new Links(question.withPeriod(period), natural).undated(Undated.EXCLUDE);
  }

  /** Whatever the date, known or not. */
  public String anyTime() {
    return new Links(question.withPeriod(Period.ALWAYS), natural).undated(Undated.INCLUDE);
  }

  public String undated(Undated undated) {
    return results(first().withUndated(undated));
  }

  public String sort(Sort sort) {
    return results(first().withSort(sort));
  }

  public String size(int size) {
    return results(question.withPage(size, ""));
  }

  /** The same addresses in another language of the page, from the first page on. */
  Links speaking(Locale ui) {
    return new Links(first().withUi(ui), natural);
  }

  /** The copies of a hit that this search finds, each by itself. */
  public String copies(String id) {
    String text = copiesText(id);
    Question each = first().withCollapse(Collapse.OFF);
    boolean tellable = !text.isEmpty() && text.length() <= Question.MAX_TEXT;
    return results(tellable ? each.withText(text) : each);
  }

  /** This search among the copies of an article; empty for an id that no query can hold. */
  private String copiesText(String id) {
    Query group = QueryParser.parse("copies:\"" + id + '"').query();
    if (!(group instanceof Query.FieldTerm(Field.Value field, String value) && value.equals(id)))
      return "";
    Query asked = QueryParser.parse(question.text()).query();
    boolean anything = asked instanceof Query.Everything;
    return QueryText.of(anything ? group : Query.and(List.of(asked, group)));
  }

  /** The words with those that were added to them, or only as typed. */
  public String expand(Expand expand) {
    return results(first().withExpand(expand));
  }

  /** Near copies as one hit again, or each by itself. */
  public String collapse(Collapse collapse) {
    return results(first().withCollapse(collapse));
  }

  /** An article, from which one can come back here. */
  public String article(String id) {
    return "/documents/" + encoded(id) + suffix(question);
  }

  /** All values of a facet. */
  public String facet(Facet facet) {
    return "/facets/" + facet.name().toLowerCase(Locale.ROOT) + suffix(first());
  }

  /** The values of a facet year by year. */
  public String overTime(Facet facet) {
    return "/facets/" + facet.name().toLowerCase(Locale.ROOT) + "/time" + suffix(first());
  }

  public String help() {
    return question.ui().getLanguage().equals("en") ? "/help" : "/aide";
  }

  public String feed() {
    return "/feed.atom" + suffix(whole().withSort(natural));
  }

  public String csv() {
    return "/api/v1/export.csv" + suffix(whole());
  }

  public String jsonLines() {
    return "/api/v1/export.jsonl" + suffix(whole());
  }

  /** Addresses from a question that asks nothing, in the same language. */
  Links afresh() {
    return new Links(empty());
  }

  private Question first() {
    return question.withPage(question.size(), "");
  }

  /** What to find, without how much of it a page shows. */
  private Question whole() {
    return question.withPage(PAGE_SIZE, "").withSnippets(SNIPPETS);
  }

  private Question empty() {
    return alone("");
  }

  /** A query without filters, as a question. */
  Question alone(String text) {
    return Question.of(text)
        .withPage(question.size(), "")
        .withSnippets(question.snippets())
        .withUi(question.ui())
        .withCollapse(question.collapse())
        .withExpand(question.expand());
  }

  private String results(Question other) {
    return "/" + suffix(other);
  }

  private String suffix(Question other) {
    boolean sameWords = other.text().equals(question.text());
    String query = QuestionParameters.query(other, sameWords ? natural : other.naturalSort());
    return query.isEmpty() ? "" : "?" + query;
  }

  /** An id as a part of an address; a slash stays one unless browsers would read it otherwise. */
  private static String encoded(String id) {
    String encoded = QuestionParameters.encoded(id);
    return FOLDED.matcher(id).find() ? encoded : encoded.replace("%2F", "/");
  }
}
