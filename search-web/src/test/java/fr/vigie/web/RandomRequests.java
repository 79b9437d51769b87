package fr.vigie.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes up requests: every path, parameter and header of the server, with values between right and
 * absurd. One seed gives one sequence.
 */
final class RandomRequests {

  /** Stands in values behind what would end a text in HTML; must never be seen unescaped. */
  static final String MARKER = "zq7x";

  /**
   * @param head request line and headers, as sent, without the empty line
   * @param content perhaps empty
   */
  record Request(String method, String path, String head, String content) {}

  private static final List<String> METHODS =
      List.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "X");
  private static final List<String> SYNTAX =
      List.of(
          "\"",
          "=\"",
          "(",
          ")",
          " OU ",
          " ET ",
          " SAUF ",
          "-",
          "+",
          "*",
          ":",
          "titre:",
          "pays:",
          "date:",
          "..",
          " PROCHE/3 ",
          "~5",
          "^2",
          "OTAN",
          "Corée du Nord",
          "防衛",
          "미사일",
          "F-35",
          "l’",
          "\u0301",
          "😀",
          "\uD800",
          "\u0000",
          "\u202E",
          "<" + MARKER + ">",
          "\"" + MARKER,
          "'" + MARKER,
          "&" + MARKER + ";",
          "</script><" + MARKER,
          "%",
          "\r\n" + MARKER + ": 1",
          "\\");

  private final Random random;
  private final List<String> paths;
  private final List<String> names;
  private final List<Supplier<String>> values;

  /**
   * @param paths of the server; braces stand for a variable
   * @param names of all parameters
   */
  RandomRequests(long seed, List<String> paths, List<String> names) {
    this.random = new Random(seed);
    this.paths = paths;
    this.names = names;
    this.values =
        List.of(
            this::syntax,
            this::syntax,
            this::word,
            () -> String.valueOf(random.nextInt(-2, 130)),
            () -> random.nextInt(1800, 2100) + "-" + random.nextInt(0, 14),
            () -> one(List.of("fr", "en", "JP", "FR", "naval", "true", "newest", "only", "id", "")),
            () -> "x".repeat(random.nextInt(0, 3_000)));
  }

  Request next() {
    String method = random.nextInt(8) > 0 ? "GET" : one(METHODS);
    String path = one(paths).replaceAll("\\{[a-z]+}|<[a-z]+>", "{}");
    while (path.contains("{}")) path = path.replace("{}", variable());
    String query = query();
    boolean form = method.equals("POST") && random.nextBoolean();
    String target = form || query.isEmpty() ? path : path + "?" + query;
    String content = form ? query : random.nextInt(50) == 0 ? word() : "";
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost");
    for (int i = random.nextInt(4); i > 0; i--) head.append("\r\n").append(header());
    if (form) head.append("\r\nContent-Type: application/x-www-form-urlencoded");
    if (!content.isEmpty())
      head.append("\r\nContent-Length: ").append(content.getBytes(StandardCharsets.UTF_8).length);
    return new Request(method, path, head.toString(), content);
  }

  private String query() {
    List<String> pairs = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = random.nextInt(12) > 0 ? one(names) : word();
      pairs.add(encoded(name) + "=" + encoded(one(values).get()));
    }
    return String.join("&", pairs);
  }

  /** Mostly right, sometimes broken. */
  private String encoded(String text) {
    return switch (random.nextInt(30)) {
      case 0 -> "%" + one(List.of("zz", "", "C3", "ff", "u0041", "2", "00"));
      case 1 -> text.replaceAll("[^A-Za-z0-9é<>\"'&;]", "");
      default -> URLEncoder.encode(text, StandardCharsets.UTF_8);
    };
  }

  private String variable() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> Library.PLAIN_ID;
      case 2 -> "sans-titre";
      case 3 -> "country";
      default -> encoded(one(values).get()).replace("+", "%20");
    };
  }

  private String header() {
    String value =
        switch (random.nextInt(4)) {
          case 0 ->
              one(List.of("*/*", "text/html", "application/json", "gzip", "\"x\", W/\"y\"", "*"));
          case 1 -> word();
          default -> syntax();
        };
    String name =
        one(
            List.of(
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "If-None-Match",
                "Authorization",
                "Origin",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "Forwarded",
                "Range",
                "Cookie",
                "Content-Type",
                "Expect",
                "User-Agent",
                "Access-Control-Request-Method",
                "X-Odd"));
    return name + ": " + value.replaceAll("[\\r\\n\\u0000]", "");
  }

  private String syntax() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--)
      text.append(random.nextInt(3) > 0 ? one(SYNTAX) : word());
    return text.toString();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = random.nextInt(1, 9); i > 0; i--)
      word.appendCodePoint(
          random.nextInt(4) > 0 ? random.nextInt('a', 'z' + 1) : random.nextInt(1, 0x3000));
    return word.toString();
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
