package fr.vigie.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Lets so many requests in at once. The others wait without a thread, in a {@link WaitingLine}, and
 * those that wait in vain are refused with 503. Jetty's {@code QoSHandler} serves them in turn of
 * their coming only: past saturation it gives each the longest wait. Safe for use by several
 * threads.
 */
final class Gate extends ConditionalHandler.Abstract {

  private record Visit(Request request, Response response, Callback callback) {}

  private final WaitingLine<Visit> line;
  private int free;
  private CyclicTimeout timeout;

  /**
   * @param atOnce requests let in at once
   * @param waiting requests that wait at most
   */
  Gate(int atOnce, int waiting, Duration longestWait) {
    this.free = atOnce;
    this.line = new WaitingLine<>(waiting, longestWait, System::nanoTime);
  }

  @Override
  protected void doStart() throws Exception {
    timeout =
        new CyclicTimeout(getServer().getScheduler()) {
          @Override
          public void onTimeoutExpired() {
            refuseExpired();
          }
        };
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    timeout.destroy();
  }

  @Override
  protected boolean onConditionsNotMet(Request request, Response response, Callback callback)
      throws Exception {
    return nextHandler(request, response, callback);
  }

  @Override
  protected boolean onConditionsMet(Request request, Response response, Callback callback)
      throws Exception {
    Visit visit = new Visit(request, response, callback);
    synchronized (line) {
      if (free == 0) {
        boolean isFirst = line.patience().isEmpty();
        if (!line.join(visit)) return refuse(visit);
        if (isFirst) watch();
        return true;
      }
      free--;
    }
    return enter(visit);
  }

  private boolean enter(Visit visit) throws Exception {
    Request.addCompletionListener(visit.request, failure -> leave());
    return nextHandler(visit.request, visit.response, visit.callback);
  }

  private void leave() {
    Optional<Visit> next;
    synchronized (line) {
      next = line.next();
      if (next.isEmpty()) free++;
    }
    next.ifPresent(visit -> later(visit, () -> resume(visit)));
  }

  private void resume(Visit visit) {
    try {
      if (!enter(visit)) fail(visit, HttpStatus.NOT_FOUND_404, null);
    } catch (Exception e) {
      fail(visit, HttpStatus.INTERNAL_SERVER_ERROR_500, e);
    }
  }

  private void refuseExpired() {
    List<Visit> expired;
    synchronized (line) {
      expired = line.expired();
      watch();
    }
    if (!expired.isEmpty()) later(expired.getFirst(), () -> expired.forEach(Gate::refuse));
  }

  /** To be called with the line held. */
  private void watch() {
    line.patience().ifPresent(wait -> timeout.schedule(wait.toNanos(), TimeUnit.NANOSECONDS));
  }

  private static boolean refuse(Visit visit) {
    fail(visit, HttpStatus.SERVICE_UNAVAILABLE_503, null);
    return true;
  }

  private static void fail(Visit visit, int status, Throwable failure) {
    Response.writeError(visit.request, visit.response, visit.callback, status, null, failure);
  }

  /** On a thread of the server's. */
  private static void later(Visit visit, Runnable task) {
    visit.request.getContext().execute(task);
  }
}
