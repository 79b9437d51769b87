package fr.vigie.lexicon;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The concepts, topics and designators that Vigie knows. Immutable and safe for use by several
 * threads.
 *
 * @param concepts every concept, countries and their metonyms included, in the order of the files
 * @param topics every topic, groups included, in the order of the file
 * @param designators the designators joined over a space too, lower case and glued: {@code pac3}
 */
public record Lexicon(List<Concept> concepts, List<Topic> topics, Set<String> designators) {

  /** The ISO 639-1 languages in which the lexicon has forms. */
  public static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "ja", "ko");

  private static final class Shipped {
    private static final Lexicon LEXICON = LexiconFiles.load();
  }

  public Lexicon {
    concepts = List.copyOf(concepts);
    topics = List.copyOf(topics);
    designators = Set.copyOf(designators);
  }

  /** The lexicon that Vigie ships; read when first asked for, and kept. */
  public static Lexicon shipped() {
    return Shipped.LEXICON;
  }

  /**
   * This lexicon with the concepts of a site's own file, which has the columns of {@code
   * concepts.tsv}. A row whose id this lexicon has adds its forms to that concept.
   *
   * @throws IllegalStateException when a line is wrong or a form belongs to another concept; the
   *     message names file and line
   * @throws java.io.UncheckedIOException when the file cannot be read as UTF-8
   */
  public Lexicon with(Path site) {
    return SiteLexicon.merge(this, site);
  }

  /** The country of an ISO 3166-1 alpha-2 code in upper case. */
  public Optional<Concept> country(String code) {
    return Optional.ofNullable(countries().get(code));
  }

  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
  }

  /** Countries by code, in the order of the file. */
  public Map<String, Concept> countries() {
    return concepts.stream()
        .filter(concept -> concept.kind() == Concept.Kind.COUNTRY)
        .collect(
            Collectors.toMap(Concept::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
