package fr.vigie.lexicon;

import fr.vigie.table.Table;
import fr.vigie.table.Table.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A site's own concepts, checked against those they are added to. */
final class SiteLexicon {

  private static final int MOST_ROWS = 20_000;
  private static final int LONGEST_FORM = 200;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Lexicon base;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, String> owners = new HashMap<>();

  private SiteLexicon(Lexicon base) {
    this.base = base;
    base.concepts().forEach(concept -> concepts.put(concept.id(), concept));
    base.concepts().forEach(concept -> concept.forms().forEach(form -> own(concept, form)));
  }

  /**
   * The lexicon with the file's concepts; a concept it already has gains the forms of the file's
   * row.
   */
  static Lexicon merge(Lexicon base, Path file) {
    SiteLexicon site = new SiteLexicon(base);
    List<Row> rows = Table.file(file).rows();
    if (rows.size() > MOST_ROWS)
      throw new IllegalStateException(file + " has more than " + MOST_ROWS + " concepts");
    Map<String, Row> seen = new HashMap<>();
    for (Row row : rows) {
      Row earlier = seen.put(row.get("id"), row);
      if (earlier != null)
        throw row.error("line " + earlier.line() + " has the id " + row.get("id") + " too");
      site.add(row);
    }
    return new Lexicon(List.copyOf(site.concepts.values()), base.topics(), base.designators());
  }

  private void add(Row row) {
    Concept known = concepts.get(row.get("id"));
    Concept concept = known == null ? added(row) : extended(known, row);
    concepts.put(concept.id(), concept);
    concept.forms().forEach(form -> own(concept, form));
  }

  private Concept added(Row row) {
    if (!ID.matcher(row.get("id")).matches())
      throw row.error("'" + row.get("id") + "' is not an id such as my-ship");
    String country = row.get("country");
    if (!country.isEmpty() && base.country(country).isEmpty())
      throw row.error("'" + country + "' is no country");
    Concept concept = LexiconFiles.concept(row);
    if (concept.kind().tellsCountry()) throw row.error("a site's file has no countries");
    check(row, concept);
    return concept;
  }

  private Concept extended(Concept known, Row row) {
    Concept more = LexiconFiles.concept(row);
    if (more.kind() != known.kind())
      throw row.error(known.id() + " is of kind " + known.kind() + " already");
    check(row, more);
    List<Form> forms = new ArrayList<>(known.forms());
    more.forms().stream().filter(form -> !forms.contains(form)).forEach(forms::add);
    Map<String, String> labels = new HashMap<>(more.labels());
    labels.putAll(known.labels());
    return new Concept(known.id(), known.kind(), known.country(), labels, forms, known.source());
  }

  private void check(Row row, Concept concept) {
    for (Form form : concept.forms()) {
      if (form.text().length() > LONGEST_FORM)
        throw row.error("a form has more than " + LONGEST_FORM + " characters");
      key(concept, form)
          .map(owners::get)
          .filter(owner -> !owner.equals(concept.id()))
          .ifPresent(
              owner -> {
                throw row.error("'" + form.text() + "' is already a form of " + owner);
              });
    }
  }

  private void own(Concept concept, Form form) {
    key(concept, form).ifPresent(key -> owners.putIfAbsent(key, concept.id()));
  }

  /** What two concepts may not share; none for what is never matched on its own. */
  private static Optional<String> key(Concept concept, Form form) {
    boolean matched =
        form.matching() != Form.Matching.AMBIGUOUS && concept.kind() != Concept.Kind.METONYM;
    if (!matched) return Optional.empty();
    if (form.keepsCase()) return Optional.of('=' + form.text());
    return Optional.of(Folding.fold(form.text()));
  }
}
