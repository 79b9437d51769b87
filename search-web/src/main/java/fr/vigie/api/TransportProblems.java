package fr.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
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

  private static final String HTML = "text/html; charset=utf-8";

  /** Shows a reader what a script gets as a problem. */
  public interface Pages {

    /** The page in UTF-8 for a request that is refused for want of time; none for a script. */
    Optional<byte[]> busy(Request request);
  }

  private final ObjectMapper json;
  private final Map<String, String> headers;
  private final Pages pages;

  /**
   * @param headers of every answer
   */
  public TransportProblems(ObjectMapper json, Map<String, String> headers, Pages pages) {
    this.json = json;
    this.headers = Map.copyOf(headers);
    this.pages = pages;
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
    boolean busy = code == HttpStatus.SERVICE_UNAVAILABLE_503;
    if (busy) response.getHeaders().put(HttpHeader.RETRY_AFTER, Problems.retrySeconds());
    Optional<byte[]> page = busy ? pages.busy(request) : Optional.empty();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.isEmpty() ? Problem.MEDIA_TYPE : HTML);
    ByteBuffer body = page.map(ByteBuffer::wrap).orElseGet(() -> body(code, message));
    response.write(true, body, callback);
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
