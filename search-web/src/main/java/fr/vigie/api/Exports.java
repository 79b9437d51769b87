package fr.vigie.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.api.ApiJson.DocumentJson;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every hit of a search, streamed with constant memory: CSV, JSON Lines; and its newest as a feed.
 * They take all the parameters of a search, so that the address of any search becomes that of its
 * export; those that only page are then checked and of no effect.
 */
public final class Exports {

  private static final int FEED_ENTRIES = 50;
  private static final List<String> COLUMNS =
      List.of(
          "id", "title", "date", "datePrecision", "source", "lang", "countries", "topics", "url");

  private final Engine engine;
  private final ObjectMapper json;

  public Exports(Engine engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
  }

  /** RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the accents. */
  void csv(Context context) {
    Question question = QuestionParameters.read(QueryString.of(context));
    Download.send(
        context,
        "text/csv; charset=utf-8",
        "vigie.csv",
        out -> {
          out.write('\uFEFF');
          Csv.row(out, COLUMNS);
          engine.export(question, article -> csvRow(out, article.hit()));
        });
  }

  /** One document a line, in the shape of {@code /documents/{id}}. */
  void jsonLines(Context context) {
    Question question = QuestionParameters.read(QueryString.of(context));
    Download.send(
        context,
        "application/x-ndjson; charset=utf-8",
        "vigie.jsonl",
        out -> engine.export(question, article -> jsonLine(out, article)));
  }

  /** The newest hits as an Atom feed. */
  void atom(Context context) {
    Map<String, List<String>> parameters = QueryString.of(context);
    Question asked = QuestionParameters.read(parameters);
    int entries = parameters.containsKey("size") ? asked.size() : FEED_ENTRIES;
    Question question = asked.withSort(Question.Sort.NEWEST).withPage(entries, "");
    Answer answer = engine.search(question);
    if (Etags.clientHas(context, answer.generation())) return;
    String host = context.host();
    String site = context.scheme() + "://" + (host == null ? "localhost" : host);
    context.contentType("application/atom+xml; charset=utf-8");
    context.result(
        AtomFeed.write(answer, QuestionParameters.query(question), site, engine.stats().created()));
  }

  private static void csvRow(Writer out, Hit hit) {
    try {
      Csv.row(
          out,
          List.of(
              hit.id(),
              hit.title(),
              hit.date().value(),
              hit.date().precision().name().toLowerCase(Locale.ROOT),
              hit.source(),
              hit.lang(),
              values(hit.countries()),
              values(hit.topics()),
              hit.url()));
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }

  private static String values(List<Hit.Label> labels) {
    return labels.stream().map(Hit.Label::value).collect(Collectors.joining(" "));
  }

  private void jsonLine(Writer out, ArticleView article) {
    try {
      out.write(json.writeValueAsString(DocumentJson.of(article, false)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }
}
