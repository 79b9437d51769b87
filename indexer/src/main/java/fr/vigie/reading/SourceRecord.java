package fr.vigie.reading;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.article.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An article as it stands in the input.
 *
 * @param article what was read
 * @param contentHash first 32 hexadecimal digits of the SHA-256 of all the article says: id, title,
 *     text, zones and what is given; not the name of the file. Equal for an unchanged record, on
 *     every machine.
 */
public record SourceRecord(RawArticle article, String contentHash) {

  private static final int DIGITS = 32;

  public static SourceRecord of(RawArticle article) {
    MessageDigest digest = sha256();
    add(digest, article.id(), article.title(), article.text());
    addCount(digest, article.zones());
    for (Zone zone : article.zones()) add(digest, zone.kind().name(), zone.text());
    Given given = article.given();
    add(digest, given.url(), given.lang(), given.source(), given.author().name());
    addAll(digest, given.countries());
    addAll(digest, given.topics());
    addCount(digest, given.dates());
    for (Given.StatedDate date : given.dates()) add(digest, date.value(), date.rule());
    return new SourceRecord(
        article, HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
  }

  private static void addAll(MessageDigest digest, List<String> values) {
    addCount(digest, values);
    add(digest, values.toArray(String[]::new));
  }

  private static void addCount(MessageDigest digest, List<?> values) {
    add(digest, Integer.toString(values.size()));
  }

  /** Each value after its length, so that no two records run together into the same bytes. */
  private static void add(MessageDigest digest, String... values) {
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
      digest.update((byte) ':');
      digest.update(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
