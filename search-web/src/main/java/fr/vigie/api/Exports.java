package fr.vigie.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.api.ApiJson.HitJson;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every hit of a search, streamed with constant memory: CSV, JSON Lines; and its newest as a feed.
 * They take all the parameters of a search, so that the address of any search becomes that of its
 * export; those that only page are then checked and of no effect.
 */
final class Exports {

  private static final int FEED_ENTRIES = 50;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "date",
          "datePrecision",
          "source",
          "lang",
          "countries",
          "topics",
          "url",
          "provenance");

  private final Engine engine;
  private final ObjectMapper json;
  private final Freshness freshness;

  Exports(Engine engine, ObjectMapper json, Freshness freshness) {
    this.engine = engine;
    this.json = json;
    this.freshness = freshness;
  }

  /** RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the accents. */
  void csv(Context context) {
    SearchRequest request = SearchRequest.of(context);
    List<String> columns = columns(request.fields());
    Download.send(
        context,
        "text/csv; charset=utf-8",
        "vigie.csv",
        () -> tryOut(request),
        file -> {
          file.text().write('\uFEFF');
          Csv.row(file.text(), columns);
          engine.exportHits(
              request.question(), file.rows((out, hit) -> csvRow(out, columns, HitJson.of(hit))));
        });
  }

  private static List<String> columns(ChosenFields fields) {
    List<String> columns = COLUMNS.stream().filter(fields::has).toList();
    if (!columns.isEmpty()) return columns;
    throw new BadParameterException(
        ChosenFields.PARAMETER, "names no column, which are " + String.join(", ", COLUMNS));
  }

  /** One document a line, in the shape of {@code /documents/{id}}. */
  void jsonLines(Context context) {
    SearchRequest request = SearchRequest.of(context);
    Download.send(
        context,
        "application/x-ndjson; charset=utf-8",
        "vigie.jsonl",
        () -> tryOut(request),
        file ->
            engine.exportArticles(
                request.question(),
                file.rows((out, article) -> jsonLine(out, request.fields(), article))));
  }

  /** The newest hits as an Atom feed. */
  void atom(Context context) {
    RequestParameters.requireNone(context);
    Map<String, List<String>> parameters = QueryString.of(context);
    Question asked = SearchRequest.of(parameters).question();
    int entries = parameters.containsKey("size") ? asked.size() : FEED_ENTRIES;
    Question question = asked.withSort(Question.Sort.NEWEST).withPage(entries, "");
    Answer answer = engine.search(question);
    if (freshness.clientHas(context, answer.generation())) return;
    String query = QuestionParameters.query(question);
    context.contentType("application/atom+xml; charset=utf-8");
    context.result(AtomFeed.write(answer, query, Home.of(context), engine.stats().created()));
  }

  /** Fails as the export would: for want of an index, of the generation, or of time. */
  private void tryOut(SearchRequest request) {
    engine.search(request.question().withPage(0, ""));
  }

  private static void csvRow(Writer out, List<String> columns, HitJson hit) throws IOException {
    Csv.row(out, columns.stream().map(column -> cell(column, hit)).toList());
  }

  private static String cell(String column, HitJson hit) {
    String value =
        switch (column) {
          case "id" -> hit.id();
          case "title" -> hit.title();
          case "date" -> hit.date();
          case "datePrecision" -> hit.datePrecision();
          case "source" -> hit.source();
          case "lang" -> hit.lang();
          case "countries" -> values(hit.countries());
          case "topics" -> values(hit.topics());
          case "url" -> hit.url();
          case "provenance" -> values(hit.provenance());
          default -> throw new IllegalArgumentException("no column: " + column);
        };
    return value == null ? "" : value;
  }

  private static String values(List<Hit.Label> labels) {
    return labels.stream().map(Hit.Label::value).collect(Collectors.joining(" "));
  }

  private void jsonLine(Writer out, ChosenFields fields, ArticleView article) throws IOException {
    out.write(json.writeValueAsString(fields.of(article, false, json)));
    out.write('\n');
  }
}
