package fr.vigie.enrichment.language;

import fr.vigie.article.Finding;
import fr.vigie.article.Finding.Place;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.language.LanguageDetection.Detected;
import java.util.Optional;

/**
 * Finds the language of an article: the one stated, unless title and text show beyond doubt that it
 * is another; else the one detected; else {@link #UNDETERMINED}. Immutable, safe for use by several
 * threads; loads the detection model when constructed.
 */
public final class LanguageFinder {

  /** The answer when the language is unknown (ISO 639-3). */
  public static final String UNDETERMINED = "und";

  /**
   * How much of title and text is read, in UTF-16 units: beyond it the answer no longer changes.
   */
  private static final int LONGEST = 1_500;

  /** From this length and confidence on, what is detected refutes what is stated. */
  private static final int REFUTING_LENGTH = 300;

  private static final double REFUTING_CONFIDENCE = 0.99;
  private static final int QUOTED = 80;

  private final LanguageDetection detection = new LanguageDetection();

  public Found<String> find(RawArticle article) {
    String sample = article.title() + "\n" + article.text();
    if (sample.length() > LONGEST) sample = sample.substring(0, LONGEST);
    Optional<Detected> detected = detection.detect(sample);
    Optional<String> stated = LanguageTag.primary(article.given().lang());
    if (stated.isPresent() && !refuted(stated.get(), detected, sample)) {
      Finding finding = Finding.stated("language", stated.get(), "given", article.given().lang());
      return Found.because(stated.get(), finding);
    }
    return detected
        .map(found -> Found.because(found.code(), evidence(article, found, stated)))
        .orElse(Found.nothing(UNDETERMINED));
  }

  private boolean refuted(String stated, Optional<Detected> detected, String sample) {
    if (detected.isEmpty()
        || detected.get().code().equals(stated)
        || sample.length() < REFUTING_LENGTH) return false;
    return detection.scriptOf(stated).isPresent()
        && detected.get().confidence() >= REFUTING_CONFIDENCE;
  }

  private static Finding evidence(RawArticle article, Detected detected, Optional<String> stated) {
    Place place = article.text().isEmpty() ? Place.TITLE : Place.TEXT;
    String in = article.text().isEmpty() ? article.title() : article.text();
    String rule = detected.rule() + stated.map(code -> ", against the stated " + code).orElse("");
    return Finding.in(
        place, in, 0, Math.min(in.length(), QUOTED), "language", detected.code(), rule);
  }
}
