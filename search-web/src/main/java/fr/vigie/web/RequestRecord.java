package fr.vigie.web;

import fr.vigie.access.Doorkeeper;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What is known of a request when it has been answered, by whatever part of the server.
 *
 * @param client address it came from
 * @param user whom it was let in as; empty for anyone
 * @param route pattern of the path that answered; {@code none} when no route did
 * @param path as sent
 * @param query as sent, without {@code ?}; perhaps empty
 * @param bytes of content sent
 * @param nanos from its first byte to the end of the answer
 */
record RequestRecord(
    String client,
    String user,
    String method,
    String route,
    String path,
    String query,
    int status,
    long bytes,
    long nanos) {

  private static final String ROUTE = "vigie.route";

  /** Notes the route of a request, for {@link #of}. */
  static void route(Context context) {
    Endpoint endpoint = context.endpoints().lastHttpEndpoint();
    if (endpoint != null) context.attribute(ROUTE, endpoint.path);
  }

  static RequestRecord of(Request request, Response response) {
    String query = request.getHttpURI().getQuery();
    return new RequestRecord(
        Request.getRemoteAddr(request),
        attribute(request, Doorkeeper.CLIENT, ""),
        request.getMethod(),
        attribute(request, ROUTE, "none"),
        request.getHttpURI().getPath() == null ? "" : request.getHttpURI().getPath(),
        query == null ? "" : query,
        response.getStatus(),
        Response.getContentBytesWritten(response),
        System.nanoTime() - request.getBeginNanoTime());
  }

  double seconds() {
    return nanos / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static String attribute(Request request, String name, String absent) {
    return request.getAttribute(name) instanceof String value ? value : absent;
  }
}
