package fr.vigie.access;

import fr.vigie.access.RateLimit.Verdict;
import fr.vigie.api.Problem;
import fr.vigie.api.ProblemException;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stands before every request: tells who asks, whether they may, and whether they ask too often.
 * Safe for use by several threads.
 */
public final class Doorkeeper implements Handler {

  /** Attribute of a request that names the client it was let in as. */
  public static final String CLIENT = "vigie.client";

  private static final int IPV6_NETWORK_BYTES = 8;
  private static final int LONGEST_USER = 64;

  /** What is surely no name that would have to be looked up. */
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private final Optional<KeyFile> keys;
  private final TrustedProxies proxies;
  private final String userHeader;
  private final boolean closed;
  private final Optional<RateLimit> limit;

  public Doorkeeper(AccessSettings settings) {
    this.keys = settings.keys().map(path -> new KeyFile(path, Clock.systemUTC()));
    this.proxies = settings.proxies();
    this.userHeader = settings.userHeader();
    this.closed = settings.isClosed();
    this.limit =
        settings.requestsPerMinute() == 0
            ? Optional.empty()
            : Optional.of(new RateLimit(settings.requestsPerMinute(), System::nanoTime));
  }

  @Override
  public void handle(Context context) {
    if (isForAnyone(context)) return;
    Optional<String> name = closed ? Optional.of(user(context)) : Optional.empty();
    name.ifPresent(user -> context.attribute(CLIENT, user));
    limit.ifPresent(rate -> count(rate, name.orElseGet(() -> network(context.ip())), context));
  }

  /**
   * Health checks, what the page looks like, and what no method but a browser's question is for.
   */
  private static boolean isForAnyone(Context context) {
    String path = context.path();
    return path.equals("/healthz")
        || path.equals("/readyz")
        || path.startsWith("/assets/")
        || context.method().equals(HandlerType.OPTIONS);
  }

  private String user(Context context) {
    Scope needed = context.path().equals("/metrics") ? Scope.ADMIN : Scope.SEARCH;
    Optional<String> forwarded = forwardedUser(context);
    if (forwarded.isPresent() && needed == Scope.SEARCH) return forwarded.get();
    ApiKey key = presentedKey(context).orElseThrow(() -> unknown(context));
    if (!key.scopes().contains(needed)) throw forbidden(key, needed);
    return key.name();
  }

  private Optional<String> forwardedUser(Context context) {
    if (userHeader.isEmpty() || !proxies.isFrom(context)) return Optional.empty();
    return Optional.ofNullable(context.header(userHeader))
        .map(user -> user.replaceAll("[^\\p{L}\\p{N}._@-]", ""))
        .filter(user -> !user.isEmpty())
        .map(user -> user.substring(0, Math.min(LONGEST_USER, user.length())));
  }

  /** The key of a {@code Bearer}, or the password of a {@code Basic} whose user is its name. */
  private Optional<ApiKey> presentedKey(Context context) {
    String authorization = context.header(Header.AUTHORIZATION);
    if (keys.isEmpty() || authorization == null) return Optional.empty();
    String[] parts = authorization.strip().split(" +", 2);
    if (parts.length < 2) return Optional.empty();
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> keys.get().find(parts[1]);
      case "basic" -> basic(parts[1]);
      default -> Optional.empty();
    };
  }

  private Optional<ApiKey> basic(String credentials) {
    try {
      String[] pair =
          new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8).split(":", 2);
      if (pair.length < 2) return Optional.empty();
      return keys.get().find(pair[1]).filter(key -> key.name().equals(pair[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ProblemException unknown(Context context) {
    if (keys.isPresent())
      context.header(
          Header.WWW_AUTHENTICATE,
          "Basic realm=\"Vigie\", charset=\"UTF-8\", Bearer realm=\"Vigie\"");
    String how = keys.isPresent() ? "a key" : "the server that signs users in";
    return new ProblemException(
        Problem.of(
            "unauthorized",
            "Who asks is not known",
            keys.isPresent() ? 401 : 403,
            "This server answers those who come with " + how + "."));
  }

  private static ProblemException forbidden(ApiKey key, Scope needed) {
    return new ProblemException(
        Problem.of(
            "forbidden",
            "Not for this key",
            403,
            "The key of " + key.name() + " has not the scope '" + needed.key() + "'."));
  }

  private static void count(RateLimit rate, String client, Context context) {
    Verdict verdict = rate.ask(client);
    context.header("RateLimit-Policy", rate.policy());
    context.header("RateLimit", "\"client\";r=" + verdict.remaining() + ";t=" + verdict.reset());
    if (verdict.allowed()) return;
    context.header(Header.RETRY_AFTER, String.valueOf(verdict.reset()));
    throw new ProblemException(
        Problem.of(
            "too-many",
            "Too many requests",
            429,
            "Ask again in " + verdict.reset() + " s, or more slowly."));
  }

  /** An IPv4 address, or the network of an IPv6 one: who has one has 2^64 of them. */
  private static String network(String client) {
    String address = client.replaceAll("[\\[\\]]", "");
    if (!ADDRESS.matcher(address).matches()) return address;
    try {
      InetAddress parsed = InetAddress.getByName(address);
      if (!(parsed instanceof Inet6Address)) return address;
      byte[] bytes = parsed.getAddress();
      Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
