package fr.vigie.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.api.ApiJson.HitJson;
import fr.vigie.api.ApiJson.SearchAnswer;
import fr.vigie.api.ApiJson.StatsJson;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Explanation;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Expand;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
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
  record Similar(List<?> hits) {}

  private final Engine engine;
  private final ObjectMapper json;
  private final Freshness freshness = new Freshness();
  private final Exports exports;

  public SearchApi(Engine engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
    this.exports = new Exports(engine, json, freshness);
  }

  public void register(RoutesConfig routes) {
    get(routes, "/search", Representation.JSON, this::search);
    routes.post(PREFIX + "/search", answering(Representation.JSON, this::search));
    get(routes, "/documents/<id>/similar", Representation.JSON, this::similar);
    get(routes, "/documents/<id>", Representation.JSON, this::document);
    get(routes, "/suggest", Representation.JSON, this::suggest);
    get(routes, "/stats", Representation.JSON, this::stats);
    get(routes, "/export.csv", Representation.CSV, exports::csv);
    get(routes, "/export.jsonl", Representation.JSON_LINES, exports::jsonLines);
    get(routes, "/openapi.json", Representation.JSON, SearchApi::openApi);
    routes.get("/feed.atom", exports::atom);
  }

  private static void get(
      RoutesConfig routes, String path, Representation representation, Handler handler) {
    routes.get(PREFIX + path, answering(representation, handler));
  }

  private static Handler answering(Representation representation, Handler handler) {
    return context -> {
      representation.require(context);
      handler.handle(context);
    };
  }

  private void search(Context context) {
    SearchRequest request = SearchRequest.of(context);
    Question question = request.question();
    boolean newest = question.cursor().isEmpty() && question.generation().isEmpty();
    if (newest && freshness.clientHas(context, engine.generation())) return;
    Answer answer = engine.search(question);
    if (!newest && freshness.clientHas(context, answer.generation())) return;
    context.json(shaped(request, answer));
  }

  private Object shaped(SearchRequest request, Answer answer) {
    SearchAnswer whole = SearchAnswer.of(answer);
    if (request.fields().names().isEmpty() && !request.explain()) return whole;
    ObjectNode shaped = json.valueToTree(whole);
    ArrayNode hits = shaped.putArray("hits");
    for (HitJson hit : whole.hits()) hits.add(request.fields().of(hit, json));
    if (!request.explain()) return shaped;
    List<Explanation> explanations = engine.explain(request.question(), answer);
    for (int i = 0; i < hits.size(); i++) {
      ((ObjectNode) hits.get(i)).set("explanation", json.valueToTree(explanations.get(i)));
    }
    return shaped;
  }

  private void document(Context context) {
    Parameters parameters =
        Parameters.of(context, Set.of("q", "expand", "ui", ChosenFields.PARAMETER));
    ChosenFields fields = parameters.fields();
    String query = parameters.text("q", Question.MAX_TEXT);
    String id = id(context, "");
    String generation = engine.generation();
    Question marked =
        Question.of(query)
            .withUi(parameters.ui())
            .withExpand(parameters.choice("expand", Expand.ON));
    ArticleView article =
        engine.article(id, marked).orElseThrow(() -> ProblemException.noSuchDocument(id));
    if (freshness.clientHas(context, generation)) return;
    context.json(fields.of(article, !query.isBlank(), json));
  }

  private void similar(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("size", "ui", ChosenFields.PARAMETER));
    ChosenFields fields = parameters.fields();
    int size = parameters.number("size", Question.MAX_SIZE, SIMILAR);
    String id = id(context, "/similar");
    String generation = engine.generation();
    List<Hit> hits =
        engine
            .similar(id, size, parameters.ui())
            .orElseThrow(() -> ProblemException.noSuchDocument(id));
    if (freshness.clientHas(context, generation)) return;
    context.json(new Similar(hits.stream().map(hit -> fields.of(HitJson.of(hit), json)).toList()));
  }

  private void suggest(Context context) {
    Parameters parameters = Parameters.of(context, Set.of("q", "size", "ui"));
    int size = parameters.number("size", MOST_SUGGESTIONS, SUGGESTIONS);
    Locale ui = parameters.ui();
    String typed = parameters.text("q", Question.MAX_TEXT);
    if (freshness.clientHas(context, engine.generation())) return;
    context.json(new Suggestions(engine.suggest(typed, size, ui)));
  }

  private void stats(Context context) {
    Parameters.of(context, Set.of());
    if (freshness.clientHas(context, engine.generation())) return;
    context.json(StatsJson.of(engine.stats()));
  }

  private static void openApi(Context context) {
    Parameters.of(context, Set.of());
    context.contentType("application/json").result(OpenApiDocument.bytes());
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
  public static boolean owns(String path) {
    return path.startsWith("/api/") || path.equals("/feed.atom");
  }
}
