package fr.vigie.reading.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** Reads fields of a header as people read them. */
final class MailHeader {

  private static final Pattern REPLY =
      Pattern.compile(
          "^(?:\\s*(?:re|ref|rép|tr|fw|fwd|aw|wg|i)(?:\\[\\d+\\])?\\s*:)++\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NAMED = Pattern.compile("\"?([^\"<]*+)\"?\\s*+<([^<>]*+)>.*");

  /** In characters: what takes the square of its length to decode; a title has some hundreds. */
  private static final int LONGEST_DECODED = 1 << 15;

  private MailHeader() {}

  /** The value with its encoded words decoded (RFC 2047). */
  static String text(Field field) {
    String body = field.getBody() == null ? "" : field.getBody();
    if (body.length() > LONGEST_DECODED) return body.strip();
    try {
      return DecoderUtil.decodeEncodedWords(body, DecodeMonitor.SILENT, StandardCharsets.UTF_8)
          .strip();
    } catch (IllegalArgumentException undecodable) {
      return body.strip();
    }
  }

  /** A subject without the signs of replies and forwards. */
  static String subject(Field field) {
    return REPLY.matcher(text(field)).replaceFirst("");
  }

  /** The name in an address, or the address. */
  static String sender(Field field) {
    String address = text(field);
    Matcher named = NAMED.matcher(address);
    if (!named.matches()) return address;
    return named.group(1).isBlank() ? named.group(2).strip() : named.group(1).strip();
  }

  /** A parameter of the field, such as the name of a file (RFC 2231), empty when it has none. */
  static String parameter(Field field, String name) {
    RawField raw = new RawField(field.getName(), field.getBody());
    RawBody body = RawFieldParser.DEFAULT.parseRawBody(raw);
    MimeParameterMapping parameters = new MimeParameterMapping();
    for (NameValuePair pair : body.getParams()) {
      if (pair.getName() != null)
        parameters.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
    }
    String value = parameters.get(name);
    return value == null ? "" : text(new RawField(name, value));
  }

  /** What stands before the first parameter, lower case. */
  static String value(Field field) {
    RawField raw = new RawField(field.getName(), field.getBody());
    String value = RawFieldParser.DEFAULT.parseRawBody(raw).getValue();
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
