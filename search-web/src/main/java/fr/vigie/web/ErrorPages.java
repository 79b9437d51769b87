package fr.vigie.web;

import fr.vigie.api.Problem;
import fr.vigie.search.Question;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a reader sees when there is nothing else to show: why, and where to go from there. */
final class ErrorPages {

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
  private static final Set<Integer> NAMED = Set.of(400, 404, 405, 410, 500, 503);

  private final Renderer renderer;
  private final Assets assets;

  ErrorPages(Renderer renderer, Assets assets) {
    this.renderer = renderer;
    this.assets = assets;
  }

  /** Answers 400 and returns true when the query string of an address cannot be decoded. */
  boolean isMalformed(Context context) {
    String query = context.queryString();
    if (query == null || !BROKEN_ESCAPE.matcher(query).find()) return false;
    show(context, HttpStatus.BAD_REQUEST.getCode(), words(context).text("error.escape"));
    return true;
  }

  void show(Context context, Problem problem) {
    Words words = words(context);
    String why =
        switch (problem.status()) {
          case 400 -> words.text("parameter".equals(kind(problem)) ? "error.cursor" : "error.request");
          case 404 -> words.text("error.path", context.path());
          case 405 -> words.text("error.method");
          case 410 -> words.text("error.gone");
          case 503 -> words.text("error.unavailable");
          default -> words.text(problem.status() < 500 ? "error.request" : "error.internal");
        };
    show(context, problem.status(), why);
  }

  private static String kind(Problem problem) {
    return problem.type().substring(problem.type().lastIndexOf(':') + 1);
  }

  void show(Context context, int status, String why) {
    Words words = words(context);
    Links links = new Links(Question.of("")).speaking(words.locale());
    String heading = words.text("error." + (NAMED.contains(status) ? status : status < 500 ? 400 : 500));
    String title = words.text("title.query", heading);
    Page page = new Page(words, title, links, links.speaking(words.other().locale()).here(), assets);
    context.status(status).removeHeader("ETag").header("Cache-Control", "no-store");
    renderer.render(context, "error", Map.of("page", page, "status", status, "heading", heading, "why", why));
  }

  private static Words words(Context context) {
    boolean english = "en".equals(context.queryParam("ui")) || context.path().equals("/help");
    return Words.of(english ? Locale.ENGLISH : Locale.FRENCH);
  }
}
