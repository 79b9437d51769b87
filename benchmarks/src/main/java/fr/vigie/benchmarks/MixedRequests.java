package fr.vigie.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What people, scripts and robots ask of one server, in about the mixture they do. */
final class MixedRequests {

  /** Sorts of request. */
  enum Kind {
    SEARCH,
    SUGGEST,
    PAGE,
    DOCUMENT,
    SIMILAR,
    EXPORT,
    BAD
  }

  /**
   * A request.
   *
   * @param path with its query string
   */
  record Request(Kind kind, String path) {}

  /** Out of a hundred requests, in the order of the kinds. */
  private static final int[] SHARES = {45, 16, 10, 12, 4, 3, 10};

  private static final List<String> BAD =
      List.of(
          "/api/v1/search?nope=1",
          "/api/v1/search?size=1000",
          "/api/v1/search?from=hier",
          "/api/v1/search?cursor=x",
          "/api/v1/search?q=%25zz",
          "/api/v1/search?q=" + "a".repeat(2_500),
          "/api/v1/search?q=" + "%28".repeat(400),
          "/api/v1/search?q=a*+OU+e*+OU+i*",
          "/api/v1/suggest",
          "/api/v1/documents/none",
          "/nowhere");

  private final List<String> searches;
  private final Random random;

  /**
   * @param searches query strings
   */
  MixedRequests(List<String> searches, long seed) {
    this.searches = searches;
    this.random = new Random(seed);
  }

  /**
   * @param ids articles that were found
   */
  Request next(List<String> ids) {
    Kind kind = kind();
    String search = searches.get(random.nextInt(searches.size()));
    String id = ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    String document =
        "/api/v1/documents/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return new Request(
        kind,
        switch (kind) {
          case SEARCH -> "/api/v1/search?" + search;
          case SUGGEST -> "/api/v1/suggest?" + beginning(search);
          case PAGE -> "/?" + search;
          case DOCUMENT -> document;
          case SIMILAR -> document + "/similar";
          case EXPORT -> "/api/v1/export." + (random.nextBoolean() ? "csv?" : "jsonl?") + search;
          case BAD -> BAD.get(random.nextInt(BAD.size()));
        });
  }

  private Kind kind() {
    int ticket = random.nextInt(100);
    int kind = 0;
    while (ticket >= SHARES[kind]) ticket -= SHARES[kind++];
    return Kind.values()[kind];
  }

  /** The first letters of what is searched; a character written as {@code %C3} is not cut. */
  private String beginning(String search) {
    String words = search.split("&")[0];
    int end = Math.min(words.length(), 4 + random.nextInt(6));
    int percent = words.lastIndexOf('%', end - 1);
    return percent >= 0 && percent > end - 6
        ? words.substring(0, percent) + "a"
        : words.substring(0, end);
  }
}
