package fr.vigie.enrichment.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells a text's language: by its script where that suffices, else by its function words where they
 * leave no doubt, else by the letter n-grams of OpenNLP's language detector, restricted to the
 * known languages of the script. Immutable, safe for use by several threads; loading the model
 * takes about half a second and 60 MB.
 */
final class LanguageDetection {

  private static final String MODEL = "/langdetect-183.bin";

  /** Fewer letters than this tell nothing, unless the script does. */
  private static final int FEWEST_LETTERS = 12;

  /** The best language must lead the second by this much, as its share of the two. */
  private static final double LEAST_CONFIDENCE = 0.503;

  private final List<KnownLanguage> languages = KnownLanguage.shipped();
  private final FunctionWordVote words = new FunctionWordVote();
  private final LanguageDetectorModel model;

  /**
   * A detected language.
   *
   * @param code ISO 639-1
   * @param confidence the best language's share of its probability and the second's, from 0.5 to 1
   * @param rule how it was told
   */
  record Detected(String code, double confidence, String rule) {}

  LanguageDetection() {
    try (InputStream in = LanguageDetection.class.getResourceAsStream(MODEL)) {
      if (in == null)
        throw new IllegalStateException(
            "the language model " + MODEL + " is not on the class path");
      model = new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the language model " + MODEL + " cannot be read", e);
    }
  }

  /** The language of a text; empty when it is too short or too mixed to tell. */
  Optional<Detected> detect(String text) {
    Optional<Script> script = Script.of(text);
    if (script.isEmpty()) return Optional.empty();
    List<KnownLanguage> candidates =
        languages.stream().filter(known -> known.script() == script.get()).toList();
    if (candidates.size() == 1) {
      String rule = "script " + script.get().name().toLowerCase(Locale.ROOT);
      return Optional.of(new Detected(candidates.getFirst().code(), 1, rule));
    }
    if (text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count()
        < FEWEST_LETTERS) {
      return Optional.empty();
    }
    if (script.get() == Script.LATIN) {
      Optional<Detected> told = words.winner(text).map(LanguageDetection::toldByWords);
      if (told.isPresent()) return told;
    }
    return byLetters(text, candidates)
        .filter(detected -> detected.confidence() >= LEAST_CONFIDENCE);
  }

  private static Detected toldByWords(String code) {
    return new Detected(code, 1, "function words");
  }

  private Optional<Detected> byLetters(String text, List<KnownLanguage> candidates) {
    Map<String, KnownLanguage> byModelCode =
        candidates.stream().collect(Collectors.toMap(KnownLanguage::model, Function.identity()));
    record Weighted(String code, double weight) {}
    List<Weighted> best =
        Stream.of(new LanguageDetectorME(model).predictLanguages(text))
            .filter(language -> byModelCode.containsKey(language.getLang()))
            .map(
                language ->
                    new Weighted(code(language, byModelCode), weight(language, byModelCode)))
            .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
            .limit(2)
            .toList();
    if (best.size() < 2) return Optional.empty();
    double confidence = best.get(0).weight() / (best.get(0).weight() + best.get(1).weight());
    if (Double.isNaN(confidence)) return Optional.empty();
    String rule = String.format(Locale.ROOT, "letters, confidence %.2f", confidence);
    return Optional.of(new Detected(best.getFirst().code(), confidence, rule));
  }

  private static String code(Language language, Map<String, KnownLanguage> byModelCode) {
    return byModelCode.get(language.getLang()).code();
  }

  private static double weight(Language language, Map<String, KnownLanguage> byModelCode) {
    return language.getConfidence() * byModelCode.get(language.getLang()).prior();
  }

  /** The script of a language; empty when the language is not a known one. */
  Optional<Script> scriptOf(String code) {
    return languages.stream()
        .filter(known -> known.code().equals(code))
        .map(KnownLanguage::script)
        .findFirst();
  }
}
