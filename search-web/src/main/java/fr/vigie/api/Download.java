package fr.vigie.api;

import fr.vigie.search.Engine.Sink;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is sent while it is made, a piece at a time, so that its length does not matter: a
 * piece is written into memory, where nobody has to wait for who reads it, and then sent. A failure
 * before the first piece is sent is answered like any other. After it there is no way left to say
 * so but to cut the connection: a client must not take half a file for the whole.
 */
final class Download {

  private static final Logger LOG = LoggerFactory.getLogger(Download.class);

  /** Makes the file. */
  interface Content {
    void of(Download file) throws IOException;
  }

  /** Writes what stands for one thing in the file. */
  interface Row<T> {
    void write(Writer out, T each) throws IOException;
  }

  private final Context context;
  private final String type;
  private final String name;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private final Writer text = new OutputStreamWriter(piece, StandardCharsets.UTF_8);
  private OutputStream body;

  private Download(Context context, String type, String name) {
    this.context = context;
    this.type = type;
    this.name = name;
  }

  /**
   * @param type media type
   * @param name under which a browser saves it
   * @param trial fails as making the file would; all that is done for who asks for the head alone
   */
  static void send(Context context, String type, String name, Runnable trial, Content content) {
    Download download = new Download(context, type, name);
    if (context.method().equals(HandlerType.HEAD)) download.announce(trial);
    else download.send(content);
  }

  /** The next piece of the file, to be written in UTF-8. */
  Writer text() {
    return text;
  }

  /** What is exported, each in a row. */
  <T> Sink<T> rows(Row<T> row) {
    return new Sink<>() {
      @Override
      public void take(T each) {
        unchecked(() -> row.write(text, each));
      }

      @Override
      public void send() {
        unchecked(Download.this::sendPiece);
      }
    };
  }

  private void send(Content content) {
    try {
      unchecked(
          () -> {
            content.of(this);
            sendPiece();
            if (body == null) describe();
          });
    } catch (RuntimeException e) {
      if (body == null) throw e;
      cut(e);
    }
  }

  /** Sends the head at once: left to its end, an answer without content has the length 0. */
  private void announce(Runnable trial) {
    trial.run();
    describe();
    unchecked(() -> context.res().flushBuffer());
  }

  private void sendPiece() throws IOException {
    text.flush();
    if (piece.size() == 0) return;
    if (body == null) {
      describe();
      context.header("Transfer-Encoding", "chunked"); // also for who closes: its end is then marked
      body = context.minSizeForCompression(0).outputStream();
    }
    piece.writeTo(body);
    piece.reset();
  }

  /** By a reset: to HTTP/1.0, which has no chunks, a mere close is the end of the file. */
  private void cut(RuntimeException e) {
    LOG.warn("{} broke off: {}", context.path(), e.toString());
    EndPoint connection =
        ServletContextRequest.getServletContextRequest(context.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    try {
      if (connection.getTransport() instanceof SocketChannel socket)
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException gone) {
      LOG.debug("nobody is left to be told", gone);
    }
    connection.close();
  }

  private void describe() {
    context
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Writes or sends. */
  private interface Step {
    void run() throws IOException;
  }

  private static void unchecked(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the export could not be sent", e);
    }
  }
}
