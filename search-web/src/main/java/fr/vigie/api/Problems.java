package fr.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.reading.characters.WholeCharacters;
import fr.vigie.search.Engine.BusyException;
import fr.vigie.search.Engine.GenerationGoneException;
import fr.vigie.search.Engine.TooCostlyException;
import fr.vigie.search.Engine.UnknownCursorException;
import fr.vigie.search.IndexUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every failure with a problem. A page has its own way to show one: {@link Page} gets the
 * problems of requests that are not the API's.
 */
public final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** Headers of the answer that was meant to be, which a problem must not carry. */
  private static final List<String> UNFIT = List.of("ETag", "Cache-Control", "Content-Disposition");

  /** Seconds until what was refused for want of time should be asked again, at most. */
  private static final int LONGEST_RETRY = 2;

  private static final int LONGEST_NAME = 100;

  /** Shows a problem to a reader. */
  public interface Page {
    void show(Context context, Problem problem);
  }

  private final ObjectMapper json;
  private final Predicate<Context> isApi;
  private final Page page;

  public Problems(ObjectMapper json, Predicate<Context> isApi, Page page) {
    this.json = json;
    this.isApi = isApi;
    this.page = page;
  }

  /**
   * Seconds until what was refused for want of time should be asked again: those that are refused
   * together must not come back together.
   */
  public static String retrySeconds() {
    return String.valueOf(ThreadLocalRandom.current().nextInt(LONGEST_RETRY) + 1);
  }

  public void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> answer(context, e.problem()));
    routes.exception(BadParameterException.class, (e, context) -> answer(context, badParameter(e)));
    routes.exception(UnknownCursorException.class, (e, context) -> answer(context, cursor(e)));
    routes.exception(GenerationGoneException.class, (e, context) -> answer(context, gone(e)));
    routes.exception(TooCostlyException.class, (e, context) -> answer(context, tooCostly(e)));
    routes.exception(BusyException.class, this::busy);
    routes.exception(IndexUnavailable.class, (e, context) -> answer(context, unavailable(e)));
    routes.exception(
        HttpResponseException.class, (e, context) -> answer(context, http(e, context)));
    routes.exception(Exception.class, this::unexpected);
    routes.error(404, context -> whenUnanswered(context, notFound(context)));
  }

  /** Answers with a problem. */
  public void answer(Context context, Problem problem) {
    context.status(problem.status());
    UNFIT.forEach(context::removeHeader);
    if (isApi.test(context)) {
      context.result(text(problem)).contentType(Problem.MEDIA_TYPE);
    } else {
      page.show(context, problem);
    }
  }

  private void busy(BusyException failure, Context context) {
    context.header("Retry-After", retrySeconds());
    answer(context, Problem.of("busy", "Too much to do", 503, sentence(failure.getMessage())));
  }

  private void unexpected(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    answer(
        context,
        Problem.of(
            "internal", "Internal error", 500, "The request failed; the server's log says why."));
  }

  private void whenUnanswered(Context context, Problem problem) {
    String type = context.res().getContentType();
    boolean answered =
        type != null && (type.startsWith(Problem.MEDIA_TYPE) || type.startsWith("text/html"));
    if (!answered || !isApi.test(context) && context.resultInputStream() == null)
      answer(context, problem);
  }

  private String text(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Problem badParameter(BadParameterException e) {
    String sent = e.parameter();
    String name = WholeCharacters.shown(sent, LONGEST_NAME);
    return Problem.of(
            "parameter", "Wrong parameter", 400, "The parameter '" + name + "' " + e.detail() + ".")
        .at(name);
  }

  private static Problem cursor(UnknownCursorException e) {
    return e.isGone()
        ? Problem.of("gone", "The cursor's generation is gone", 410, sentence(e.getMessage()))
            .at("cursor")
        : Problem.of("parameter", "Wrong parameter", 400, sentence(e.getMessage())).at("cursor");
  }

  private static Problem tooCostly(TooCostlyException e) {
    return Problem.of("cost", "The search costs too much", 400, sentence(e.getMessage()));
  }

  private static Problem gone(GenerationGoneException e) {
    return Problem.of("gone", "The generation is gone", 410, sentence(e.getMessage()))
        .at("generation");
  }

  private static Problem unavailable(IndexUnavailable e) {
    return Problem.of("unavailable", "No index to search", 503, sentence(e.getMessage()));
  }

  private static Problem notFound(Context context) {
    return Problem.of(
        "not-found", "Not found", 404, "Nothing is served at " + context.path() + ".");
  }

  private static Problem http(HttpResponseException e, Context context) {
    if (e instanceof MethodNotAllowedResponse) {
      boolean search = context.path().equals(SearchApi.PREFIX + "/search");
      String allowed = search ? "GET, HEAD, POST" : "GET, HEAD";
      context.header("Allow", allowed);
      return Problem.of(
          "method", "Method not allowed", 405, "Only " + allowed + " are answered here.");
    }
    if (e.getStatus() == 404) return notFound(context);
    if (e.getStatus() == 413) return tooLarge();
    return Problem.of(
        "http-" + e.getStatus(),
        "The request cannot be answered",
        e.getStatus(),
        sentence(e.getMessage()));
  }

  private static Problem tooLarge() {
    return Problem.of("too-large", "Content too large", 413, "A form of at most 64 kB is read.");
  }

  static String sentence(String message) {
    String text = message == null || message.isEmpty() ? "no reason given" : message;
    return Character.toUpperCase(text.charAt(0))
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }
}
