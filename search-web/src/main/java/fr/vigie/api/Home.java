package fr.vigie.api;

import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Where this server is, as its readers see it. */
public final class Home {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9a-fA-F:]+](:[0-9]{1,5})?");

  private Home() {}

  /**
   * Scheme and host of a request, without a slash at the end; localhost when the request names no
   * sound host.
   */
  public static String of(Context context) {
    String host = context.host();
    boolean sound = host != null && HOST.matcher(host).matches();
    return context.scheme() + "://" + (sound ? host : "localhost");
  }
}
