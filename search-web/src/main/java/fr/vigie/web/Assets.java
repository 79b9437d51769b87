package fr.vigie.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Style, script and icon. Each has the digest of its content in its name, so that browsers may keep
 * it for ever. Immutable and safe for use by several threads.
 */
public final class Assets {

  /**
   * @param type media type
   * @param content its bytes; not to be changed
   */
  record Asset(String type, byte[] content) {}

  private static final int DIGEST_CHARACTERS = 12;

  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, Asset> assets = new LinkedHashMap<>();

  Assets() {
    add("vigie", "css", "text/css; charset=utf-8");
    add("vigie", "js", "text/javascript; charset=utf-8");
    add("tools", "js", "text/javascript; charset=utf-8");
    add("icon", "svg", "image/svg+xml");
  }

  public String style() {
    return paths.get("vigie.css");
  }

  public String script() {
    return paths.get("vigie.js");
  }

  public String tools() {
    return paths.get("tools.js");
  }

  public String icon() {
    return paths.get("icon.svg");
  }

  /** The asset at a path such as {@code /assets/vigie.0123456789ab.css}. */
  Optional<Asset> at(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  private void add(String name, String extension, String type) {
    byte[] content = content(name + "." + extension);
    String path = "/assets/" + name + "." + digest(content) + "." + extension;
    paths.put(name + "." + extension, path);
    assets.put(path, new Asset(type, content));
  }

  private static byte[] content(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("assets/" + file)) {
      if (in == null) throw new IllegalStateException("this build lacks the asset " + file);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
