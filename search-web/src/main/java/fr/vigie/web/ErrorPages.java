package fr.vigie.web;

import fr.vigie.api.Problem;
import fr.vigie.api.Problems;
import fr.vigie.api.QuestionParameters;
import fr.vigie.api.SearchApi;
import fr.vigie.api.TransportProblems;
import fr.vigie.search.Engine.BusyException;
import fr.vigie.search.Engine.GenerationGoneException;
import fr.vigie.search.Engine.TooCostlyException;
import fr.vigie.search.Engine.UnknownCursorException;
import fr.vigie.search.IndexUnavailable;
import fr.vigie.search.Question;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** What a reader sees when there is nothing else to show: why, and where to go from there. */
final class ErrorPages implements TransportProblems.Pages {

  private static final Logger LOG = System.getLogger(ErrorPages.class.getName());
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** In a query that is not decoded: what else it holds may be broken. */
  private static final Pattern ENGLISH = Pattern.compile("(^|&)ui=en(&|$)");

  private final Renderer renderer;
  private final Assets assets;
  private final Map<Locale, byte[]> busy = new ConcurrentHashMap<>();

  ErrorPages(Renderer renderer, Assets assets) {
    this.renderer = renderer;
    this.assets = assets;
  }

  /** Whether a path gets problems and no pages. */
  static boolean isForScripts(String path) {
    return SearchApi.owns(path) || Operations.owns(path);
  }

  /**
   * Runs a page's handler; what it throws becomes an error page, and what it should not have thrown
   * is logged.
   */
  void guard(Context context, Handler handler) {
    String query = context.queryString();
    if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
      show(context, HttpStatus.BAD_REQUEST, words(context).text("error.escape"));
      return;
    }
    try {
      handler.handle(context);
    } catch (UnknownCursorException e) {
      if (e.isGone()) restart(context, HttpStatus.GONE, words(context).text("error.gone"));
      else restart(context, HttpStatus.BAD_REQUEST, words(context).text("error.cursor"));
    } catch (GenerationGoneException e) {
      restart(context, HttpStatus.GONE, words(context).text("error.gone"));
    } catch (BusyException e) {
      context.header("Retry-After", Problems.retrySeconds());
      refuse(context, words(context).text("error.busy.long"));
    } catch (TooCostlyException e) {
      Words words = words(context);
      show(context, HttpStatus.BAD_REQUEST, words.text("error.long"), words.text("error.cost"));
    } catch (IndexUnavailable e) {
      show(context, HttpStatus.SERVICE_UNAVAILABLE, words(context).text("error.unavailable"));
    } catch (Exception e) {
      LOG.log(Level.ERROR, "no page for " + context.path(), e);
      show(context, HttpStatus.INTERNAL_SERVER_ERROR, words(context).text("error.internal"));
    }
  }

  /** The page for what went wrong outside a page's handler. */
  void problem(Context context, Problem problem) {
    Words words = words(context);
    switch (problem.status()) {
      case 404 -> show(context, HttpStatus.NOT_FOUND, words.text("error.path", context.path()));
      case 405 -> show(context, HttpStatus.METHOD_NOT_ALLOWED, words.text("error.method"));
      case 401 -> show(context, HttpStatus.UNAUTHORIZED, words.text("error.unauthorized"));
      case 403 -> show(context, HttpStatus.FORBIDDEN, words.text("error.forbidden"));
      case 429 -> show(context, HttpStatus.TOO_MANY_REQUESTS, words.text("error.many"));
      default -> show(context, HttpStatus.INTERNAL_SERVER_ERROR, words.text("error.internal"));
    }
  }

  /** The page for an address that no route answers; those of the API are left alone. */
  void unknownPath(Context context) {
    if (context.path().startsWith("/api/") || context.endpoints().matchedHttpEndpoint() != null)
      return;
    show(context, HttpStatus.NOT_FOUND, words(context).text("error.path", context.path()));
  }

  void show(Context context, HttpStatus status, String why) {
    show(context, status, words(context).text("error." + status.getCode()), why);
  }

  private void show(Context context, HttpStatus status, String heading, String why) {
    render(context, status, heading, why, NextStep.HOME);
  }

  /** The page for what a search led to and is no more: the search can be made again. */
  void restart(Context context, HttpStatus status, String why) {
    String heading = words(context).text("error." + status.getCode());
    render(context, status, heading, why, NextStep.RESTART);
  }

  /** The page for what is refused for want of time: it asks again by itself. */
  private void refuse(Context context, String why) {
    String heading = words(context).text("error.busy");
    render(context, HttpStatus.SERVICE_UNAVAILABLE, heading, why, NextStep.AGAIN);
  }

  private void render(
      Context context, HttpStatus status, String heading, String why, NextStep next) {
    context.status(status).removeHeader("ETag").header("Cache-Control", "no-store");
    renderer.render(context, "error", parameters(asked(context), status, heading, why, next));
  }

  @Override
  public Optional<byte[]> busy(Request request) {
    String path = request.getHttpURI().getPath();
    if (path == null || isForScripts(path)) return Optional.empty();
    String query = request.getHttpURI().getQuery();
    boolean english = query != null && ENGLISH.matcher(query).find();
    Words words = words(path, english ? "en" : "");
    return Optional.of(busy.computeIfAbsent(words.locale(), locale -> busy(words)));
  }

  private byte[] busy(Words words) {
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    String why = words.text("error.busy.many");
    String heading = words.text("error.busy");
    Links links = new Links(Question.of("")).speaking(words.locale());
    return renderer.page("error", parameters(links, status, heading, why, NextStep.AGAIN));
  }

  /** Addresses from what was asked, as far as it can be read, and from its first page. */
  private static Links asked(Context context) {
    Map<String, List<String>> asked = new HashMap<>(context.queryParamMap());
    asked.keySet().removeAll(List.of("cursor", "generation"));
    Links links = new Links(QuestionParameters.lenient(asked).question());
    return links.speaking(words(context).locale());
  }

  /**
   * @param links from what the search box shows
   */
  private Map<String, Object> parameters(
      Links links, HttpStatus status, String heading, String why, NextStep next) {
    Words words = Words.of(links.question().ui());
    String other = links.speaking(words.other().locale()).here();
    Page page = new Page(words, words.text("title.query", heading), links, other, assets);
    return Map.of(
        "page", page, "status", status.getCode(), "heading", heading, "why", why, "next", next);
  }

  private static Words words(Context context) {
    return words(context.path(), context.queryParam("ui"));
  }

  private static Words words(String path, String ui) {
    boolean english = "en".equals(ui) || path.equals("/help");
    return Words.of(english ? Locale.ENGLISH : Locale.FRENCH);
  }
}
