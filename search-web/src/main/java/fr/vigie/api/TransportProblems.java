package fr.vigie.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
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

  private final ObjectMapper json;

  public TransportProblems(ObjectMapper json) {
    this.json = json;
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
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.write(true, body(code, message), callback);
  }

  private ByteBuffer body(int status, String reason) {
    String title = HttpStatus.getMessage(status);
    boolean ours = HttpStatus.isServerError(status) || reason == null || reason.isBlank();
    String detail = ours ? "The request could not be read or answered." : Problems.sentence(reason);
    try {
      return ByteBuffer.wrap(
          json.writeValueAsBytes(Problem.of("http-" + status, title, status, detail)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
