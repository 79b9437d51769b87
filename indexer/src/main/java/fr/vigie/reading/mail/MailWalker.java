package fr.vigie.reading.mail;

import fr.vigie.reading.characters.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Goes once through a message. What has a file name, or is no text, is an attachment; a message in
 * the message is one too. One message, one thread.
 */
public final class MailWalker {

  private static final int DEEPEST_MULTIPART = 20;

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 18)
          .setMaxHeaderCount(2_000)
          .build();

  private final Attachments attachments;
  private final Set<String> names = new HashSet<>();
  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private String subject = "";
  private String from = "";
  private String date = "";
  private int depth;
  private int parts;
  private String fileName = "";
  private boolean any;

  /** Takes what is attached, in order. */
  public interface Attachments {

    /**
     * @param name as given, made unique in the message
     * @param content its decoded bytes, to be read at once
     */
    void attachment(String name, InputStream content) throws IOException;

    /** Bytes of a part that is text of the message. */
    byte[] text(InputStream content) throws IOException;
  }

  private MailWalker(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * @throws IOException when it is no message, or a part is refused by who takes it
   */
  public static Mail walk(InputStream message, Attachments attachments) throws IOException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(message);
    MailWalker walker = new MailWalker(attachments);
    try {
      for (EntityState state = tokens.getState();
          state != EntityState.T_END_OF_STREAM;
          state = tokens.next()) {
        walker.token(state, tokens);
      }
    } catch (MimeException e) {
      throw new IOException("damaged message: " + e.getMessage(), e);
    }
    if (!walker.any) throw new IOException("no e-mail: it has no header");
    return new Mail(
        walker.subject, walker.from, walker.date, walker.plain.toString(), walker.html.toString());
  }

  private void token(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> fileName = "";
      case T_FIELD -> field(tokens.getField());
      case T_START_MULTIPART -> {
        if (++depth > DEEPEST_MULTIPART) throw new IOException("parts nested too deep");
      }
      case T_END_MULTIPART -> depth--;
      case T_BODY -> body(tokens.getBodyDescriptor(), tokens.getDecodedInputStream());
      default -> {}
    }
  }

  private void field(Field field) {
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "content-disposition" -> named(MailHeader.parameter(field, "filename"));
      case "content-type" -> {
        if (fileName.isEmpty()) named(MailHeader.parameter(field, "name"));
      }
      case "subject" -> {
        if (depth == 0) subject = MailHeader.subject(field);
      }
      case "from" -> {
        if (depth == 0) from = MailHeader.sender(field);
      }
      case "date" -> {
        if (depth == 0) date = MailHeader.text(field);
      }
      default -> {
        return;
      }
    }
    any = true;
  }

  private void named(String name) {
    if (!name.isEmpty()) fileName = name;
  }

  private void body(BodyDescriptor part, InputStream content) throws IOException {
    parts++;
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    if (type.equals("message/rfc822")) attach("message", ".eml", content);
    else if (!fileName.isEmpty()) attach(fileName, "", content);
    else if (type.equals("text/html")) append(html, part, content);
    else if (type.equals("text/plain")) append(plain, part, content);
    else attach("part-" + parts, "." + part.getSubType().toLowerCase(Locale.ROOT), content);
  }

  private void append(StringBuilder text, BodyDescriptor part, InputStream content)
      throws IOException {
    String more = Decoding.stated(attachments.text(content), part.getCharset());
    text.append(text.isEmpty() ? "" : "\n\n").append(more);
  }

  /** Names a part in one step: a path in it is only a name here. */
  private void attach(String name, String extension, InputStream content) throws IOException {
    String plainName = (fileName.isEmpty() ? name : fileName).replaceAll("[/\\\\\\p{Cntrl}]+", "_");
    if (!extension.isEmpty() && !plainName.toLowerCase(Locale.ROOT).endsWith(extension))
      plainName += extension;
    String unique = plainName;
    for (int i = 2; !names.add(unique); i++) unique = i + "-" + plainName;
    attachments.attachment(unique, content);
  }
}
