package fr.vigie.web;

import fr.vigie.search.Engine;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Spares a page that the browser has already: a page is the same as long as address, index and
 * server run are.
 */
final class Freshness {

  private final Engine engine;
  private final UUID run = UUID.randomUUID();

  Freshness(Engine engine) {
    this.engine = engine;
  }

  /** Tags the answer; when the browser has it, answers 304 and returns true. */
  boolean isFresh(Context context) {
    String state = String.join("\n", engine.generation(), run.toString(), context.fullUrl());
    String tag = "W/\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
    context.header("ETag", tag);
    context.header("Cache-Control", "private, no-cache");
    if (!tag.equals(context.header("If-None-Match"))) return false;
    context.status(HttpStatus.NOT_MODIFIED);
    return true;
  }
}
