package fr.vigie.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.api.ApiJson.DocumentJson;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Hit;
import fr.vigie.search.Question;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Every hit of a search, streamed with constant memory: CSV, JSON Lines; and its newest as a feed. */
public final class Exports {

  private static final int FEED_ENTRIES = 50;

  private final Engine engine;
  private final ObjectMapper json;

  public Exports(Engine engine, ObjectMapper json) {
    this.engine = engine;
    this.json = json;
  }

  /** RFC 4180, UTF-8 with a byte order mark so that spreadsheets read the accents. */
  void csv(Context context) {
    Question question = question(context);
    context.contentType("text/csv; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"vigie.csv\"");
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      Csv.row(out, List.of("id", "title", "date", "datePrecision", "source", "lang", "countries", "topics", "url"));
      engine.export(question, article -> csvRow(out, article.hit()));
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }

  /** One document a line, in the shape of {@code /documents/{id}}. */
  void jsonLines(Context context) {
    Question question = question(context);
    context.contentType("application/x-ndjson; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"vigie.jsonl\"");
    try (JsonGenerator out = json.createGenerator(context.outputStream())) {
      out.setRootValueSeparator(null);
      engine.export(question, article -> jsonLine(out, article));
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }

  /** The newest hits as an Atom feed. */
  void atom(Context context) {
    Question question = question(context).withSort(Question.Sort.NEWEST).withPage(FEED_ENTRIES, "");
    if (Etags.clientHas(context, engine.generation())) return;
    Answer answer = engine.search(question);
    String created = engine.stats().created();
    String site = context.scheme() + "://" + context.host();
    context.contentType("application/atom+xml; charset=utf-8");
    context.result(AtomFeed.write(answer, QuestionParameters.query(question), site, created));
  }

  private static Question question(Context context) {
    return QuestionParameters.read(context.queryParamMap());
  }

  private static void csvRow(Writer out, Hit hit) {
    try {
      Csv.row(
          out,
          List.of(
              hit.id(),
              hit.title(),
              hit.date().value(),
              hit.date().precision().name().toLowerCase(java.util.Locale.ROOT),
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

  private void jsonLine(JsonGenerator out, ArticleView article) {
    try {
      json.writeValue(out, DocumentJson.of(article, false));
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }
}
