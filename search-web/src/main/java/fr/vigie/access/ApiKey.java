package fr.vigie.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is kept of a key. A key is 256 random bits: one round of SHA-256 hides it as well as many
 * would, and costs a request nothing.
 *
 * @param name who has it
 * @param scopes what it opens
 * @param hash SHA-256 of the key, hexadecimal
 * @param created when it was made
 */
public record ApiKey(String name, Set<Scope> scopes, String hash, Instant created) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String PREFIX = "vigie_";
  private static final int BYTES = 32;
  private static final int CELLS = 4;

  public ApiKey {
    scopes = Set.copyOf(scopes);
    if (!NAME.matcher(name).matches())
      throw new IllegalArgumentException(
          "'" + name + "' is no name: up to 64 letters, digits and . _ @ -");
    if (!HASH.matcher(hash).matches())
      throw new IllegalArgumentException("the hash of " + name + " is no SHA-256");
    if (scopes.isEmpty()) throw new IllegalArgumentException(name + " has no scope");
  }

  /** A new key, told once and kept nowhere. */
  static String generate(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line of a key file. */
  String line() {
    return String.join("\t", name, Scope.text(scopes), hash, created.toString());
  }

  /**
   * @throws IllegalArgumentException when it is no line of a key file
   */
  static ApiKey parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != CELLS)
      throw new IllegalArgumentException("not name, scopes, hash and date with tabs between");
    try {
      return new ApiKey(cells[0], Scope.parse(cells[1]), cells[2], Instant.parse(cells[3]));
    } catch (java.time.format.DateTimeParseException e) {
      throw new IllegalArgumentException("'" + cells[3] + "' is no instant", e);
    }
  }
}
