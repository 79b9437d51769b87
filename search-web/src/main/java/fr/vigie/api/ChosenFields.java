package fr.vigie.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.api.ApiJson.DocumentJson;
import fr.vigie.api.ApiJson.HitJson;
import fr.vigie.search.ArticleView;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of an article that a request asks for. Any field of a hit or a document may be named
 * wherever articles are answered; one that an answer does not have is of no effect there.
 *
 * @param names empty for all
 */
record ChosenFields(Set<String> names) {

  /** The parameter that chooses. */
  static final String PARAMETER = "fields";

  private static final Set<String> KNOWN =
      Stream.of(HitJson.class, DocumentJson.class)
          .flatMap(shape -> Arrays.stream(shape.getRecordComponents()))
          .map(RecordComponent::getName)
          .collect(Collectors.toCollection(LinkedHashSet::new));

  /**
   * @param values of the parameter, each a list with commas; null when it is absent
   * @throws BadParameterException when a name is none of a field
   */
  static ChosenFields of(List<String> values) {
    if (values == null) return new ChosenFields(Set.of());
    Set<String> names = new LinkedHashSet<>();
    for (String value : values) names.addAll(Arrays.asList(value.split(",", -1)));
    for (String name : names) {
      if (!KNOWN.contains(name))
        throw new BadParameterException(
            PARAMETER, "names a field that is none of " + String.join(", ", KNOWN));
    }
    return new ChosenFields(names);
  }

  boolean has(String name) {
    return names.isEmpty() || names.contains(name);
  }

  /** A document's JSON; its copies are compared with it only where they are asked for. */
  ObjectNode of(ArticleView article, boolean marks, ObjectMapper json) {
    ArticleView given = has("copies") ? article : article.withoutCopies();
    return of(DocumentJson.of(given, marks), json);
  }

  /** An article's JSON with the chosen fields alone. */
  ObjectNode of(Object article, ObjectMapper json) {
    ObjectNode node = json.valueToTree(article);
    return names.isEmpty() ? node : node.retain(names);
  }
}
