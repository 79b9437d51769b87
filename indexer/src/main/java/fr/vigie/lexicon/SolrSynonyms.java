package fr.vigie.lexicon;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A lexicon in the synonym format of Solr, which Lucene, OpenSearch and Elasticsearch read too: a
 * concept a line, its forms between commas.
 *
 * <p>Left out, because that format cannot say it: forms that only count in one letter case or in
 * one language, ambiguous forms, and the evidence for a country.
 */
public final class SolrSynonyms {

  private SolrSynonyms() {}

  /** The lines, without line ends. Concepts that have one form left have none. */
  public static Stream<String> lines(Lexicon lexicon) {
    return lexicon.concepts().stream()
        .filter(concept -> concept.kind() != Concept.Kind.METONYM)
        .map(SolrSynonyms::forms)
        .filter(forms -> forms.size() > 1)
        .map(forms -> forms.stream().map(SolrSynonyms::escaped).collect(Collectors.joining(", ")));
  }

  private static List<String> forms(Concept concept) {
    return concept.forms().stream()
        .filter(form -> form.matching() == Form.Matching.FOLDED && form.onlyIn().isEmpty())
        .map(Form::text)
        .distinct()
        .toList();
  }

  private static String escaped(String form) {
    return form.replace("\\", "\\\\").replace(",", "\\,").replace("=>", "\\=>");
  }
}
