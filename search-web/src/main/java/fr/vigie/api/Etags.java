package fr.vigie.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Ties an answer to a generation and the request's parameters, so that a client need not fetch it
 * twice. The tags are weak: two answers differ in the time they took and in their compression.
 */
public final class Etags {

  private Etags() {}

  /**
   * Sets the {@code ETag}; when the client has this very answer, sets 304 and returns true: nothing
   * is left to do.
   *
   * @param generation name of the generation that answers
   */
  public static boolean clientHas(Context context, String generation) {
    CRC32C checksum = new CRC32C();
    checksum.update(
        (context.path() + "?" + context.queryString()).getBytes(StandardCharsets.UTF_8));
    String etag = "W/\"" + generation + "-" + Long.toHexString(checksum.getValue()) + "\"";
    context.header(Header.ETAG, etag);
    context.header(Header.CACHE_CONTROL, "no-cache");
    String known = context.header(Header.IF_NONE_MATCH);
    if (known == null || !matches(known, etag)) return false;
    context.status(304);
    return true;
  }

  private static boolean matches(String known, String etag) {
    if (known.strip().equals("*")) return true;
    return Arrays.stream(known.split(","))
        .map(String::strip)
        .anyMatch(one -> opaque(one).equals(opaque(etag)));
  }

  private static String opaque(String etag) {
    return etag.startsWith("W/") ? etag.substring(2) : etag;
  }
}
