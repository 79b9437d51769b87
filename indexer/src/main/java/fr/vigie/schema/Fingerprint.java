package fr.vigie.schema;

import fr.vigie.analysis.Analysis;
import fr.vigie.enrichment.Enricher;
import fr.vigie.lexicon.Concept;
import fr.vigie.lexicon.Form;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.lexicon.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.zip.CRC32;

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
            + checksum(text(analysis.lexicon()));
    return hash(all).substring(0, HEX_DIGITS);
  }

  /**
   * What of the lexicon an index depends on, in one order: half a million characters. Names to show
   * and sources are not in it.
   */
  private static StringBuilder text(Lexicon lexicon) {
    StringBuilder text = new StringBuilder();
    for (Concept concept : lexicon.concepts()) {
      text.append(concept.id()).append('\t').append(concept.kind()).append('\t');
      text.append(concept.country());
      for (Form form : concept.forms()) append(text, form);
      text.append('\n');
    }
    for (Topic topic : lexicon.topics()) {
      text.append(topic.id()).append('\t').append(topic.parent()).append('\t');
      text.append(topic.concepts());
      for (Topic.Term term : topic.terms()) {
        append(text, term.form());
        text.append(term.language()).append(term.weight());
      }
      text.append('\n');
    }
    return text.append(new TreeSet<>(lexicon.designators()));
  }

  private static void append(StringBuilder text, Form form) {
    text.append('\t').append(form.matching().ordinal()).append(form.onlyIn()).append(form.text());
  }

  /**
   * Length and CRC-32: the virtual machine works it out by itself, where SHA-256 of so much would
   * hold up the start of every command.
   */
  private static String checksum(StringBuilder text) {
    CRC32 checksum = new CRC32();
    checksum.update(text.toString().getBytes(StandardCharsets.UTF_8));
    return text.length() + " " + checksum.getValue();
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
