package fr.vigie.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Spares a client what it has already: an answer is the same as long as address, generation and
 * server run are. Another run may be of another program, which ranks or shows the same index
 * otherwise. The tags are weak: two answers differ in the time they took and in their compression.
 * Safe for use by several threads.
 */
public final class Freshness {

  private static final String ANY = "*";

  private final UUID run = UUID.randomUUID();

  /**
   * Tags the answer; when the client has it, sets 304 and returns true: nothing is left to do. To
   * be asked where the answer is sure to be one; what was not asked by its address alone is never
   * had already.
   *
   * @param generation name of the generation that answers; when that is whichever is published, as
   *     it was before anything was read of it
   */
  public boolean clientHas(Context context, String generation) {
    if (context.method().equals(HandlerType.POST)) return false;
    String tag = tag(context.fullUrl(), generation);
    context.header(Header.ETAG, "W/" + tag);
    context.header(Header.CACHE_CONTROL, "private, no-cache");
    if (known(context).noneMatch(known -> known.equals(tag) || known.equals(ANY))) return false;
    context.status(HttpStatus.NOT_MODIFIED);
    return true;
  }

  private String tag(String address, String generation) {
    String state = String.join("\n", generation, run.toString(), address);
    return "\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
  }

  /** The tags that the client names, weak ones as if they were strong (RFC 9110, 8.8.3.2). */
  private static Stream<String> known(Context context) {
    return Collections.list(context.req().getHeaders(Header.IF_NONE_MATCH)).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(tag -> tag.strip().replaceFirst("^W/", ""));
  }
}
