package fr.vigie.api;

import fr.vigie.api.ApiJson.DocumentJson;
import fr.vigie.api.ApiJson.HitJson;
import fr.vigie.api.ApiJson.SearchAnswer;
import fr.vigie.api.ApiJson.StatsJson;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The routes under {@code /api/v1}. */
public final class SearchApi {

  /** Where the API lives. */
  public static final String PREFIX = "/api/v1";

  private static final int MOST_SUGGESTIONS = 20;
  private static final int SUGGESTIONS = 8;
  private static final int SIMILAR = 10;

  /** The answer of {@code /suggest}. */
  record Suggestions(List<Engine.Suggestion> suggestions) {}

  /** The answer of {@code /documents/{id}/similar}. */
  record Similar(List<HitJson> hits) {}

  private final Engine engine;
  private final Exports exports;

  public SearchApi(Engine engine, Exports exports) {
    this.engine = engine;
    this.exports = exports;
  }

  public void register(RoutesConfig routes) {
    routes.get(PREFIX + "/search", this::search);
    routes.get(PREFIX + "/documents/<id>/similar", this::similar);
    routes.get(PREFIX + "/documents/<id>", this::document);
    routes.get(PREFIX + "/suggest", this::suggest);
    routes.get(PREFIX + "/stats", this::stats);
    routes.get(PREFIX + "/export.csv", exports::csv);
    routes.get(PREFIX + "/export.jsonl", exports::jsonLines);
    routes.get(PREFIX + "/openapi.json", SearchApi::openApi);
    routes.get("/feed.atom", exports::atom);
  }

  private void search(Context context) {
    Question question = QuestionParameters.read(QueryString.of(context));
    boolean newest = question.cursor().isEmpty() && question.generation().isEmpty();
    if (newest && Etags.clientHas(context, engine.generation())) return;
    Answer answer = engine.search(question);
    if (Etags.clientHas(context, answer.generation())) return;
    context.json(SearchAnswer.of(answer));
  }

  private void document(Context context) {
    Parameters parameters = new Parameters(context, Set.of("q", "ui"));
    String query = parameters.text("q", Question.MAX_TEXT);
    String id = id(context, "");
    ArticleView article =
        engine
            .article(id, query, parameters.ui())
            .orElseThrow(() -> ProblemException.noSuchDocument(id));
    if (Etags.clientHas(context, engine.generation())) return;
    context.json(DocumentJson.of(article, !query.isBlank()));
  }

  private void similar(Context context) {
    Parameters parameters = new Parameters(context, Set.of("size", "ui"));
    int size = parameters.number("size", Question.MAX_SIZE, SIMILAR);
    String id = id(context, "/similar");
    List<Hit> hits =
        engine
            .similar(id, size, parameters.ui())
            .orElseThrow(() -> ProblemException.noSuchDocument(id));
    if (Etags.clientHas(context, engine.generation())) return;
    context.json(new Similar(hits.stream().map(HitJson::of).toList()));
  }

  private void suggest(Context context) {
    Parameters parameters = new Parameters(context, Set.of("q", "size", "ui"));
    int size = parameters.number("size", MOST_SUGGESTIONS, SUGGESTIONS);
    Locale ui = parameters.ui();
    String typed = parameters.text("q", Question.MAX_TEXT);
    if (Etags.clientHas(context, engine.generation())) return;
    context.json(new Suggestions(engine.suggest(typed, size, ui)));
  }

  private void stats(Context context) {
    new Parameters(context, Set.of());
    if (Etags.clientHas(context, engine.generation())) return;
    context.json(StatsJson.of(engine.stats()));
  }

  private static void openApi(Context context) {
    new Parameters(context, Set.of());
    try (InputStream in = SearchApi.class.getResourceAsStream("openapi.json")) {
      context.contentType("application/json").result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The document's id as it was given: Javalin's own decoding takes {@code %252B} for a plus sign.
   */
  private static String id(Context context, String end) {
    String path = context.path();
    String encoded =
        path.substring((PREFIX + "/documents/").length(), path.length() - end.length());
    return Percent.decode(encoded).orElseGet(() -> context.pathParam("id"));
  }

  /** The API's own paths, for which failures are JSON. */
  public static boolean owns(Context context) {
    return context.path().startsWith("/api/") || context.path().equals("/feed.atom");
  }
}
