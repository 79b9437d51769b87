package fr.vigie.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A connection that sends what it is told, right or wrong, and reads one answer after another. */
final class RawConnection implements AutoCloseable {

  private static final int LONGEST_WAIT = (int) Duration.ofMinutes(1).toMillis();

  /**
   * @param head status line and headers, in lower case
   */
  record Answer(int status, String head, byte[] content) {
    boolean is(String mediaType) {
      return head.contains("\r\ncontent-type: " + mediaType);
    }

    boolean closes() {
      return head.contains("\r\nconnection: close");
    }

    String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(LONGEST_WAIT);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /**
   * @throws java.net.SocketTimeoutException when no answer comes
   */
  Answer ask(RandomRequests.Request request) throws IOException {
    String text = request.head() + "\r\n\r\n" + request.content();
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    String head = head();
    while (head.startsWith("http/1.1 100")) head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    boolean empty = request.method().equals("HEAD") || status == 304 || status == 204;
    return new Answer(status, head, empty ? new byte[0] : content(head));
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) throw new EOFException("after: " + head);
      head.append((char) b);
    }
    return head.toString().toLowerCase(Locale.ROOT);
  }

  private byte[] content(String head) throws IOException {
    int length = head.indexOf("\r\ncontent-length: ");
    if (length >= 0) {
      String digits = head.substring(length + 18, head.indexOf("\r\n", length + 2));
      return in.readNBytes(Integer.parseInt(digits));
    }
    return head.contains("\r\ntransfer-encoding: chunked") ? chunks() : in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(), 16);
      content.write(in.readNBytes(size));
      line();
      if (size == 0) return content.toByteArray();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) throw new EOFException("in a chunk");
      if (b != '\r') line.append((char) b);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
