package fr.vigie.search;

import fr.vigie.article.Article.Provenance;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import fr.vigie.search.Hit.Label;
import fr.vigie.search.Question.Facet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of facet values in the reader's language. Safe for use by several threads. */
public final class Labels {

  /** The code for "language unknown". */
  private static final String UNKNOWN_LANGUAGE = "und";

  private final Map<String, Concept> countries;
  private final Map<String, Topic> topics;

  public Labels(Lexicon lexicon) {
    this.countries = lexicon.countries();
    this.topics =
        lexicon.topics().stream().collect(Collectors.toMap(Topic::id, Function.identity()));
  }

  /** The name of a value; the value itself when it has none. */
  public String of(Facet facet, String value, Locale ui) {
    return switch (facet) {
      case COUNTRY ->
          countries.containsKey(value) ? countries.get(value).label(ui.getLanguage()) : value;
      case TOPIC -> topics.containsKey(value) ? topics.get(value).label(ui.getLanguage()) : value;
      case LANG -> language(value, ui);
      case SOURCE -> value;
      case PROVENANCE -> provenance(value, ui);
    };
  }

  public List<Label> of(Facet facet, List<String> values, Locale ui) {
    return values.stream().map(value -> new Label(value, of(facet, value, ui))).toList();
  }

  /** The name of what an article says of how it was made; the value itself when it has none. */
  public static String provenance(String value, Locale ui) {
    return Arrays.stream(Provenance.values())
        .filter(known -> known.key().equals(value))
        .map(known -> new Sentences(ui).of("provenance." + known.key()))
        .findFirst()
        .orElse(value);
  }

  /** The name of a language by its ISO 639-1 code. */
  public static String language(String code, Locale ui) {
    return code.equals(UNKNOWN_LANGUAGE)
        ? new Sentences(ui).of("language.unknown")
        : Locale.of(code).getDisplayLanguage(ui);
  }
}
