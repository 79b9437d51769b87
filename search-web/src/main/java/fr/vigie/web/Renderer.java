package fr.vigie.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Lays pages out and answers with them. */
final class Renderer {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Renderer.class.getClassLoader(), "fr.vigie.web.templates");

  /** Answers with a template's page, whole or not at all. */
  void render(Context context, String template, Map<String, Object> parameters) {
    context.contentType("text/html; charset=utf-8").result(page(template, parameters));
  }

  /** A template's page in UTF-8. */
  byte[] page(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return output.toByteArray();
  }
}
