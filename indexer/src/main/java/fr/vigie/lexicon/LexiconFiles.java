package fr.vigie.lexicon;

import fr.vigie.table.Table;
import fr.vigie.table.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks the lexicon's files. */
final class LexiconFiles {

  private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2}");

  private LexiconFiles() {}

  static Lexicon load() {
    List<Concept> concepts = new ArrayList<>();
    for (Row row : Table.resource(Lexicon.class, "countries.tsv").rows()) {
      concepts.add(country(row));
      standIn(row, "capital-", Concept.Kind.CAPITAL, "capital_fr", "capital_en")
          .ifPresent(concepts::add);
      standIn(row, "metonyms-", Concept.Kind.METONYM, "metonyms").ifPresent(concepts::add);
    }
    for (Row row : Table.resource(Lexicon.class, "concepts.tsv").rows()) concepts.add(concept(row));
    requireUniqueIds(concepts);
    return new Lexicon(
        concepts,
        TopicFile.topics(concepts),
        designators(Table.resource(Lexicon.class, "designators.tsv")));
  }

  private static Concept country(Row row) {
    String code = row.get("code");
    if (!COUNTRY_CODE.matcher(code).matches())
      throw row.error("'" + code + "' is not an ISO 3166-1 alpha-2 code");
    Map<String, String> labels = new HashMap<>();
    List<Form> forms = new ArrayList<>();
    for (String language : Lexicon.LANGUAGES) addForms(row, language, language, labels, forms);
    addForms(row, "fr_demonyms", "fr", labels, forms);
    addForms(row, "en_demonyms", "en", labels, forms);
    return new Concept(code, Concept.Kind.COUNTRY, code, labels, forms, row.file());
  }

  /** What speaks for a country without being it. */
  private static Optional<Concept> standIn(
      Row row, String prefix, Concept.Kind kind, String... columns) {
    Map<String, String> labels = new HashMap<>();
    List<Form> forms = new ArrayList<>();
    for (String column : columns)
      addForms(row, column, column.endsWith("_en") ? "en" : "fr", labels, forms);
    if (forms.isEmpty()) return Optional.empty();
    String code = row.get("code");
    return Optional.of(new Concept(prefix + code, kind, code, labels, forms, row.file()));
  }

  static Concept concept(Row row) {
    Map<String, String> labels = new HashMap<>();
    List<Form> forms = new ArrayList<>();
    for (String language : Lexicon.LANGUAGES) addForms(row, language, language, labels, forms);
    if (forms.isEmpty()) throw row.error("has no form");
    if (row.get("source").isEmpty()) throw row.error("has no source");
    return new Concept(
        row.get("id"), kind(row), row.get("country"), labels, forms, row.get("source"));
  }

  private static Concept.Kind kind(Row row) {
    try {
      return Concept.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw row.error("'" + row.get("kind") + "' is not a kind of concept");
    }
  }

  /** Adds the forms of a cell; the first is the label in its language. */
  private static void addForms(
      Row row, String column, String language, Map<String, String> labels, List<Form> forms) {
    for (String part : row.parts(column)) {
      Form form = form(row, part, language);
      labels.putIfAbsent(language, form.text());
      if (!contains(forms, form)) forms.add(form);
    }
  }

  /** As a list's own method; but to compare records the virtual machine first writes code. */
  private static boolean contains(List<Form> forms, Form form) {
    for (Form other : forms) {
      if (other.matching() == form.matching()
          && other.text().equals(form.text())
          && other.onlyIn().equals(form.onlyIn())) return true;
    }
    return false;
  }

  private static Form form(Row row, String part, String language) {
    try {
      return Form.parse(part, language);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw row.error("'" + part + "' is not a form");
    }
  }

  private static Set<String> designators(Table file) {
    Set<String> designators = new HashSet<>();
    for (Row row : file.rows()) {
      for (String number : row.get("numbers").split(" +"))
        designators.add(row.get("prefix") + number);
    }
    return designators;
  }

  private static void requireUniqueIds(List<Concept> concepts) {
    Set<String> seen = new HashSet<>();
    for (Concept concept : concepts) {
      if (!seen.add(concept.id()))
        throw new IllegalStateException("two concepts have the id " + concept.id());
    }
  }
}
