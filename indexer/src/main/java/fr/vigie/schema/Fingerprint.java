package fr.vigie.schema;

import fr.vigie.analysis.Analysis;
import fr.vigie.enrichment.Enricher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What an index was built with: schema, analysis, enrichment and lexicon. */
public final class Fingerprint {

  private static final int HEX_DIGITS = 16;

  private Fingerprint() {}

  /** Sixteen hexadecimal digits that change whenever an article would be indexed otherwise. */
  public static String of(Analysis analysis) {
    String all =
        Fields.VERSION
            + "\n"
            + Fields.ALL
            + "\n"
            + Analysis.VERSION
            + "\n"
            + Enricher.VERSION
            + "\n"
            + analysis.lexicon().concepts().toString()
            + analysis.lexicon().topics()
            + new java.util.TreeSet<>(analysis.lexicon().designators());
    return hash(all).substring(0, HEX_DIGITS);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
