package fr.vigie.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key opens. */
public enum Scope {
  /** The page and the API. */
  SEARCH,
  /** What concerns the server itself: its metrics. */
  ADMIN;

  /** As it is written in commands and files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Several with commas between. */
  public static String text(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(","));
  }

  /**
   * @throws IllegalArgumentException when one is unknown, or there is none
   */
  public static Set<Scope> parse(String text) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : text.split(",", -1)) {
      scopes.add(
          Arrays.stream(values())
              .filter(scope -> scope.key().equals(name.strip()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("'" + name + "' is none of search, admin")));
    }
    return scopes;
  }
}
