package fr.vigie.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is sent while it is made, so that its length does not matter. A failure before the
 * first bytes is answered like any other. After them there is no way left to say so but to cut the
 * connection: a client must not take half a file for the whole.
 */
final class Download {

  private static final Logger LOG = LoggerFactory.getLogger(Download.class);

  /** Writes the file, in UTF-8. */
  interface Content {
    void write(Writer out) throws IOException;
  }

  private final Context context;
  private final String type;
  private final String name;
  private OutputStream body;

  private Download(Context context, String type, String name) {
    this.context = context;
    this.type = type;
    this.name = name;
  }

  /**
   * @param type media type
   * @param name under which a browser saves it
   */
  static void send(Context context, String type, String name, Content content) {
    Download download = new Download(context, type, name);
    if (context.method().equals(HandlerType.HEAD)) download.describe();
    else download.send(content);
  }

  private void send(Content content) {
    try {
      Writer out = new OutputStreamWriter(new Begun(), StandardCharsets.UTF_8);
      content.write(out);
      out.flush();
      if (body == null) describe();
    } catch (IOException e) {
      failed(new UncheckedIOException("the export could not be sent", e));
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void failed(RuntimeException e) {
    if (body == null) throw e;
    LOG.warn("{} broke off: {}", context.path(), e.toString());
    ServletContextRequest.getServletContextRequest(context.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private void describe() {
    context
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Begins the answer with the first bytes. */
  private final class Begun extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (body == null) {
        describe();
        body = context.minSizeForCompression(0).outputStream();
      }
      body.write(bytes, offset, length);
    }
  }
}
