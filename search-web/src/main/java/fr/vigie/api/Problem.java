package fr.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A failure as RFC 9457 writes it.
 *
 * @param type a name for its kind: {@code urn:vigie:problem:…}
 * @param title the kind in a few words
 * @param status HTTP status
 * @param detail what is wrong this time
 * @param parameter the parameter at fault; left out when none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String parameter) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of one of the kinds that docs/api.md lists, with no parameter at fault. */
  public static Problem of(String kind, String title, int status, String detail) {
    return new Problem("urn:vigie:problem:" + kind, title, status, detail, null);
  }

  public Problem at(String name) {
    return new Problem(type, title, status, detail, name);
  }
}
