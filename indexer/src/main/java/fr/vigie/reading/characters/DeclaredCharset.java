package fr.vigie.reading.characters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character set a page says it has: {@code <meta charset>}, {@code <meta http-equiv>} or the
 * XML declaration.
 *
 * <p>Names mean what they mean on the web, where {@code iso-8859-1} is read as Windows-1252 (WHATWG
 * Encoding Standard, "Names and labels").
 */
final class DeclaredCharset {

  private static final int SEARCHED = 4096;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})"
              + "|<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> AS_ON_THE_WEB =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("utf8", "UTF-8"));

  private DeclaredCharset() {}

  /** The declared character set; empty when none is declared or this Java does not know it. */
  static Optional<Charset> in(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, SEARCHED), StandardCharsets.ISO_8859_1);
    Matcher declaration = DECLARATION.matcher(head);
    if (!declaration.find()) return Optional.empty();
    String name = declaration.group(1) != null ? declaration.group(1) : declaration.group(2);
    return named(name);
  }

  /** The character set of that name; empty for null and for one this Java does not know. */
  static Optional<Charset> named(String name) {
    if (name == null) return Optional.empty();
    return charset(AS_ON_THE_WEB.getOrDefault(name.toLowerCase(Locale.ROOT), name));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
