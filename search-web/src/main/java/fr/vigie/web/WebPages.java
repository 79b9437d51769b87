package fr.vigie.web;

import fr.vigie.api.Freshness;
import fr.vigie.api.Home;
import fr.vigie.api.QuestionParameters;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pages: results, an article, all values of a facet, help, errors, and the assets. Safe for use
 * by several threads.
 */
public final class WebPages {

  private static final int SIMILAR = 5;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Engine engine;
  private final Labels labels;
  private final TopicGroups groups;
  private final Assets assets = new Assets();
  private final Renderer renderer = new Renderer();
  private final ErrorPages errors = new ErrorPages(renderer, assets);
  private final Freshness freshness = new Freshness();

  /**
   * @param engine answers; not closed here
   * @param lexicon names of countries and topics
   */
  public WebPages(Engine engine, Lexicon lexicon) {
    this.engine = engine;
    this.labels = new Labels(lexicon);
    this.groups = new TopicGroups(lexicon);
  }

  /** Adds the pages to a server. Errors of the API's paths are left to others. */
  public void register(JavalinConfig config) {
    page(config, "/", this::results);
    page(config, "/documents/<id>", this::article);
    page(config, "/facets/{facet}", about(this::values));
    page(config, "/facets/{facet}/time", about(this::overTime));
    page(config, "/aide", unlessKnown(context -> help(context, Words.of(Locale.FRENCH))));
    page(config, "/help", unlessKnown(context -> help(context, Words.of(Locale.ENGLISH))));
    page(config, "/api", unlessKnown(this::api));
    config.routes.get("/opensearch.xml", this::openSearch);
    config.routes.get("/assets/{name}", this::asset);
    config.routes.error(HttpStatus.NOT_FOUND, errors::unknownPath);
  }

  /** The pages of what cannot be answered. */
  ErrorPages errors() {
    return errors;
  }

  private void page(JavalinConfig config, String path, Handler handler) {
    config.routes.get(path, context -> errors.guard(context, handler));
  }

  /** A page that there is whatever the address asks for. */
  private Handler unlessKnown(Handler handler) {
    return context -> {
      if (!freshness.clientHas(context, engine.generation())) handler.handle(context);
    };
  }

  private void results(Context context) {
    QuestionParameters.Lenient read = QuestionParameters.lenient(context.queryParamMap());
    Question question = read.question();
    boolean published = question.cursor().isEmpty() && question.generation().isEmpty();
    if (published && freshness.clientHas(context, engine.generation())) return;
    Words words = Words.of(question.ui());
    Answer answer = engine.search(question.text().isBlank() ? brief(question) : question);
    if (!published && freshness.clientHas(context, answer.generation())) return;
    ResultsView view =
        ResultsView.of(
            question, read.problems(), answer, attempts(question, answer, words), groups, words);
    String title =
        question.text().isBlank()
            ? words.text("title")
            : words.text("title.query", question.text());
    Links links = new Links(question);
    Page page =
        new Page(words, title, links, links.speaking(words.other().locale()).here(), assets);
    renderer.render(context, "results", Map.of("page", page, "view", view));
  }

  private List<ResultsView.Choice> attempts(Question question, Answer answer, Words words) {
    return answer.total() > 0 ? List.of() : Attempts.of(question, words, this::count);
  }

  private long count(Question question) {
    return engine.search(question.withPage(0, "")).total();
  }

  /** Without a query no snippet is better than another: the beginning is enough. */
  private static Question brief(Question question) {
    return question.withSnippets(Math.min(1, question.snippets()));
  }

  private void article(Context context) {
    Question question = QuestionParameters.lenient(context.queryParamMap()).question();
    Words words = Words.of(question.ui());
    String id = context.pathParam("id");
    String generation = engine.generation();
    Optional<ArticleView> found = engine.article(id, question);
    if (found.isEmpty()) {
      errors.restart(context, HttpStatus.NOT_FOUND, words.text("error.article", id));
      return;
    }
    if (freshness.clientHas(context, generation)) return;
    List<Hit> similar = engine.similar(id, SIMILAR, words.locale()).orElse(List.of());
    Links links = new Links(question);
    ArticleShown shown =
        ArticleShown.of(found.get(), similar, links, labels, words, Home.of(context));
    String title = words.text("title.article", shown.title());
    Page page =
        new Page(words, title, links, links.speaking(words.other().locale()).article(id), assets);
    renderer.render(context, "article", Map.of("page", page, "article", shown));
  }

  /** A page about the facet that the address names. */
  private interface FacetPage {
    void show(Context context, Question question, Facet facet, Words words);
  }

  private Handler about(FacetPage page) {
    return context -> {
      Question question = QuestionParameters.lenient(context.queryParamMap()).question();
      Words words = Words.of(question.ui());
      Optional<Facet> facet = facet(context.pathParam("facet"));
      if (facet.isEmpty()) {
        errors.show(context, HttpStatus.NOT_FOUND, words.text("error.path", context.path()));
      } else if (!freshness.clientHas(context, engine.generation())) {
        page.show(context, question, facet.get(), words);
      }
    };
  }

  private void values(Context context, Question question, Facet facet, Words words) {
    Answer answer = engine.search(question.withPage(0, ""));
    Links links = new Links(question);
    String letters = Objects.requireNonNullElse(context.queryParam("find"), "");
    List<FacetBox.Section> sections =
        FacetBox.all(facet, letters, answer.facets(), links, groups, words);
    String name = words.text("facet." + facet);
    String other = links.speaking(words.other().locale()).facet(facet);
    Page page = new Page(words, words.text("title.query", name), links, other, assets);
    renderer.render(
        context,
        "facet",
        Map.of("page", page, "name", name, "letters", letters, "sections", sections));
  }

  private void overTime(Context context, Question question, Facet facet, Words words) {
    Links links = new Links(question);
    String name = words.text("time.title", words.text("facet." + facet));
    String other = links.speaking(words.other().locale()).overTime(facet);
    Page page = new Page(words, words.text("title.query", name), links, other, assets);
    OverTime table = OverTime.of(question, facet, engine::search, words);
    renderer.render(context, "time", Map.of("page", page, "name", name, "table", table));
  }

  private static Optional<Facet> facet(String name) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  private void help(Context context, Words words) {
    Links links = new Links(Question.of("")).speaking(words.locale());
    String title = words.text("title.query", words.text("help"));
    Page page = new Page(words, title, links, words.other().text("help.path"), assets);
    Question everything = links.question().withPage(1, "").withSnippets(0);
    Map<String, String> samples = Samples.of(engine.search(everything));
    Help help = Help.in(words, samples, query -> query.isEmpty() ? 0 : count(links.alone(query)));
    renderer.render(context, "help", Map.of("page", page, "help", help));
  }

  private void api(Context context) {
    Words words = Words.of(QuestionParameters.lenient(context.queryParamMap()).question().ui());
    Links links = new Links(Question.of("")).speaking(words.locale());
    String other = words.lang().equals("fr") ? "/api?ui=en" : "/api";
    String title = words.text("title.query", words.text("api.title"));
    Page page = new Page(words, title, links, other, assets);
    renderer.render(context, "api", Map.of("page", page, "reference", ApiReference.shipped()));
  }

  private void openSearch(Context context) {
    Words words = Words.of(QuestionParameters.lenient(context.queryParamMap()).question().ui());
    context.contentType("application/opensearchdescription+xml; charset=utf-8");
    context.result(OpenSearch.description(Home.of(context), words, assets));
  }

  private void asset(Context context) {
    Optional<Assets.Asset> asset = assets.at(context.path());
    if (asset.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    context
        .header("Cache-Control", FOR_EVER)
        .contentType(asset.get().type())
        .result(asset.get().content());
  }
}
