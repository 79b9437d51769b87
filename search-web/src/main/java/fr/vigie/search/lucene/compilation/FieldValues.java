package fr.vigie.search.lucene.compilation;

import fr.vigie.article.Article.Provenance;
import fr.vigie.article.Zone;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Folding;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import fr.vigie.query.Field;
import fr.vigie.schema.Fields;
import fr.vigie.search.Labels;
import fr.vigie.search.Sentences;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * Reads what people type after {@code pays:} or {@code sujet:}: codes, ids and names in any
 * language of the lexicon.
 */
final class FieldValues {

  private static final List<Locale> NAME_LANGUAGES =
      List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN, Locale.of("es"));

  private static final List<Locale> LABEL_LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  /** What French calls an AI. */
  private static final String FRENCH_AI = "ia";

  private final Map<String, List<String>> countries = new HashMap<>();
  private final Map<String, List<String>> topics = new HashMap<>();
  private final Map<String, List<String>> languages = new HashMap<>();
  private final Map<String, List<String>> zones = new HashMap<>();
  private final Map<String, List<String>> provenances = new HashMap<>();

  FieldValues(Lexicon lexicon) {
    for (Concept country : lexicon.countries().values()) {
      for (Form form : country.forms()) add(countries, form.text(), country.id());
      add(countries, country.id(), country.id());
    }
    for (Topic topic : lexicon.topics()) addTopic(topic, lexicon);
    for (String code : Locale.getISOLanguages()) {
      add(languages, code, code);
      for (Locale locale : NAME_LANGUAGES)
        add(languages, Locale.of(code).getDisplayLanguage(locale), code);
    }
    for (Zone.Kind kind : Zone.Kind.values()) {
      add(zones, kind.key(), kind.key());
      add(zones, new Sentences(Locale.FRENCH).of("zone." + kind.key()), kind.key());
    }
    for (Provenance provenance : Provenance.values()) {
      add(provenances, provenance.key(), provenance.key());
      for (Locale locale : LABEL_LANGUAGES)
        add(provenances, Labels.provenance(provenance.key(), locale), provenance.key());
    }
    add(provenances, FRENCH_AI, Provenance.AI.key());
  }

  /** The values of the index that are meant; none when the text names nothing. */
  List<String> resolve(Field.Value field, String typed, IndexReader reader) throws IOException {
    String folded = Folding.fold(typed);
    return switch (field) {
      case COUNTRY -> countries.getOrDefault(folded, List.of());
      case TOPIC -> topics.getOrDefault(folded, List.of());
      case LANGUAGE -> languages.getOrDefault(folded, List.of());
      case ZONE -> zones.getOrDefault(folded, List.of());
      case SOURCE -> sources(folded, reader);
      case PROVENANCE -> provenances.getOrDefault(folded, List.of());
      case ID, COPIES -> ids(typed);
    };
  }

  /** A query is composed (NFC); the name of a file, which is its id, may be decomposed. */
  private static List<String> ids(String typed) {
    String decomposed = Normalizer.normalize(typed, Normalizer.Form.NFD);
    return Stream.of(typed, decomposed).distinct().toList();
  }

  private void addTopic(Topic topic, Lexicon lexicon) {
    List<String> ids =
        topic.isGroup()
            ? lexicon.topics().stream()
                .filter(child -> child.parent().equals(topic.id()))
                .map(Topic::id)
                .toList()
            : List.of(topic.id());
    for (String id : ids) {
      add(topics, topic.id(), id);
      topic.labels().values().forEach(label -> add(topics, label, id));
    }
  }

  private static void add(Map<String, List<String>> names, String name, String value) {
    List<String> values = names.computeIfAbsent(Folding.fold(name), folded -> new ArrayList<>());
    if (!values.contains(value)) values.add(value);
  }

  private static List<String> sources(String folded, IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.SOURCE.name());
    if (terms == null) return List.of();
    List<String> sources = new ArrayList<>();
    TermsEnum all = terms.iterator();
    for (var term = all.next(); term != null; term = all.next()) {
      String source = term.utf8ToString();
      if (Arrays.asList(Folding.fold(source), Folding.fold(source.replaceFirst("^www\\.", "")))
          .contains(folded)) {
        sources.add(source);
      }
    }
    return sources;
  }
}
