package fr.vigie.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.web.ServerSettings.Logging;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Leaves a line for each request. What was asked is left out unless wanted. */
final class AccessLog {

  private static final double MILLISECOND_NANOS = 1e6;

  private final Logging settings;
  private final ObjectMapper json;

  AccessLog(Logging settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  void add(RequestRecord request) {
    switch (settings.format()) {
      case NONE -> {}
      case PLAIN -> settings.out().println(plain(request));
      case JSON -> settings.out().println(json(request));
    }
  }

  /** Time, client, user, method, address, status, bytes, milliseconds: a space between. */
  private String plain(RequestRecord request) {
    return String.join(
        " ",
        now(),
        request.client(),
        visible(request.user()),
        visible(request.method()),
        visible(address(request)),
        String.valueOf(request.status()),
        String.valueOf(request.bytes()),
        String.format(Locale.ROOT, "%.1f", request.nanos() / MILLISECOND_NANOS));
  }

  private String json(RequestRecord request) {
    ObjectNode line = json.createObjectNode();
    line.put("time", now()).put("client", request.client());
    if (!request.user().isEmpty()) line.put("user", request.user());
    line.put("method", request.method()).put("path", request.path()).put("route", request.route());
    if (settings.queries() && !request.query().isEmpty()) line.put("query", request.query());
    line.put("status", request.status()).put("bytes", request.bytes());
    line.put("millis", Math.round(request.nanos() / MILLISECOND_NANOS * 10) / 10.0);
    return line.toString();
  }

  private String address(RequestRecord request) {
    boolean asked = settings.queries() && !request.query().isEmpty();
    return asked ? request.path() + "?" + request.query() : request.path();
  }

  /** One word on one line, whatever was sent. */
  private static String visible(String text) {
    return text == null || text.isEmpty() ? "-" : text.replaceAll("[\\s\\p{Cc}]", "?");
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
