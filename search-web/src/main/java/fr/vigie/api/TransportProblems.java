package fr.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers with a problem what never becomes a request of Vigie's: a malformed address, headers that
 * are too long. Jetty would send a page of its own.
 */
public final class TransportProblems extends ErrorHandler {

  private static final Problem BUSY =
      Problem.of(
          "busy",
          "Too much to do",
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "The server has more requests than it can answer now, or is about to stop: ask again.");

  private final ObjectMapper json;

  private final Map<String, String> headers;

  /**
   * @param headers of every answer
   */
  public TransportProblems(ObjectMapper json, Map<String, String> headers) {
    this.json = json;
    this.headers = Map.copyOf(headers);
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    headers.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (code == HttpStatus.SERVICE_UNAVAILABLE_503)
      response.getHeaders().put(HttpHeader.RETRY_AFTER, Problems.RETRY_SECONDS);
    response.write(true, body(code, message), callback);
  }

  private ByteBuffer body(int status, String reason) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503) return bytes(BUSY);
    String title = HttpStatus.getMessage(status);
    boolean ours = HttpStatus.isServerError(status) || reason == null || reason.isBlank();
    String detail = ours ? "The request could not be read or answered." : Problems.sentence(reason);
    return bytes(Problem.of("http-" + status, title, status, detail));
  }

  private ByteBuffer bytes(Problem problem) {
    try {
      return ByteBuffer.wrap(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
