package fr.vigie.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the parameters of a request stand: in its address, or, for a POST, in a form too. A query
 * that is sent as a form is in no log of addresses and meets no limit on their length.
 */
final class RequestParameters {

  static final String FORM = "application/x-www-form-urlencoded";

  private RequestParameters() {}

  /**
   * Decoded values by name, in the order sent.
   *
   * @throws BadParameterException at the first name or value that is not percent-encoded UTF-8
   * @throws ProblemException when there is content where none is read, or of another type
   */
  static Map<String, List<String>> of(Context context) {
    if (!context.method().equals(HandlerType.POST)) return QueryString.of(context);
    requireForm(context);
    String form = new String(context.bodyAsBytes(), StandardCharsets.UTF_8);
    String address = context.queryString();
    return QueryString.parse(address == null ? form : address + "&" + form);
  }

  /** Refuses a GET that carries content: to ignore it would widen the search that it meant. */
  static void requireNone(Context context) {
    boolean chunked = context.header("Transfer-Encoding") != null;
    if (context.method().equals(HandlerType.POST) || context.contentLength() <= 0 && !chunked)
      return;
    throw new ProblemException(
        Problem.of(
            "content",
            "Content is not read here",
            400,
            "A "
                + context.method()
                + " has its parameters in its address; POST /api/v1/search takes a form."));
  }

  private static void requireForm(Context context) {
    String type = context.contentType();
    boolean form = type != null && type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
    if (form && context.header("Content-Encoding") == null) return;
    context.header("Accept-Post", FORM);
    throw new ProblemException(
        Problem.of(
            "media-type",
            "Unsupported media type",
            415,
            "Only " + FORM + " is read here, not encoded otherwise."));
  }
}
