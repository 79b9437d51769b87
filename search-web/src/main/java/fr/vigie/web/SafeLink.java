package fr.vigie.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address found in an article that is safe to click.
 *
 * @param href an absolute http or https URL
 * @param host whose site it is
 */
public record SafeLink(String href, String host) {

  /** Empty when the address is of another kind, such as {@code javascript:}, or none at all. */
  static Optional<SafeLink> of(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
      return web && plain
          ? Optional.of(new SafeLink(uri.toASCIIString(), uri.getHost()))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
