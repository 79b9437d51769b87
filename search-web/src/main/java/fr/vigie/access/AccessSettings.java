package fr.vigie.access;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may ask.
 *
 * @param keys file of the keys; empty when none is asked for
 * @param proxies the reverse proxies that are believed
 * @param userHeader header in which a trusted proxy names the user it let in; empty for none
 * @param requestsPerMinute of each client; 0 for any number
 */
public record AccessSettings(
    Optional<Path> keys, TrustedProxies proxies, String userHeader, int requestsPerMinute) {

  /** Everyone, as often as they like. */
  public static final AccessSettings OPEN =
      new AccessSettings(Optional.empty(), TrustedProxies.NONE, "", 0);

  public AccessSettings {
    if (!userHeader.isEmpty() && proxies.isEmpty())
      throw new IllegalArgumentException(
          "a header that names the user needs the addresses of the proxies that are trusted with it");
    if (requestsPerMinute < 0)
      throw new IllegalArgumentException("requests per minute are not below 0");
  }

  /** Whether anyone is kept out. */
  public boolean isClosed() {
    return keys.isPresent() || !userHeader.isEmpty();
  }
}
