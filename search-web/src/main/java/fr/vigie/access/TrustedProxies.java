package fr.vigie.access;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * The reverse proxies that are believed: what they say of a request's client, scheme and host holds
 * ({@code Forwarded} and {@code X-Forwarded-*}); the same headers from anyone else are ignored.
 */
public final class TrustedProxies extends ForwardedRequestCustomizer {

  /** No one is believed. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  private final InetAddressSet addresses = new InetAddressSet();

  /**
   * @param patterns addresses: single ones, ranges, or CIDR blocks
   * @throws IllegalArgumentException when one is no address, range or CIDR block
   */
  public TrustedProxies(List<String> patterns) {
    addresses.addAll(patterns);
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    return isFrom(request) ? super.customize(request, responseHeaders) : request;
  }

  boolean isEmpty() {
    return addresses.isEmpty();
  }

  /** Whether a request comes from one of them. */
  boolean isFrom(Context context) {
    return isFrom(ServletContextRequest.getServletContextRequest(context.req()));
  }

  /** The connection's own peer: a forwarded address is only what a proxy says. */
  private boolean isFrom(Request request) {
    return request.getConnectionMetaData().getConnection().getEndPoint().getRemoteSocketAddress()
            instanceof InetSocketAddress peer
        && contains(peer.getAddress());
  }

  private boolean contains(InetAddress peer) {
    return peer != null && addresses.test(peer);
  }
}
