package fr.vigie.reading;

import fr.vigie.reading.bounds.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as plain text, simply: what the signs do is lost, what the words say is kept.
 *
 * @param title the first heading of the first level, when no paragraph stands before it; empty
 *     otherwise
 * @param text the rest, paragraphs separated by empty lines, items of a list each a paragraph
 */
record Markdown(String title, String text) {

  /** A longer line is no prose; its signs stay, so that no line costs more than it is worth. */
  private static final int LONGEST_LINE = 50_000;

  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*)");
  private static final Pattern RULE = Pattern.compile("(?:[-*_] ?+){3,}+|(?=[|: -]*?---)[|: -]+");
  private static final Pattern UNDERLINE = Pattern.compile("={2,}|-{2,}");
  private static final Pattern FENCE = Pattern.compile("(?:```|~~~).*");
  private static final Pattern DEFINITION = Pattern.compile("\\[[^\\]]{1,200}\\]:\\s+\\S+.*");
  private static final Pattern QUOTE = Pattern.compile("^(?:>\\s?+)++");
  private static final Pattern ITEM = Pattern.compile("(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]{0,500})\\]\\([^)]{0,2000}\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\]]{1,500})\\](?:\\([^)]{0,2000}\\)|\\[[^\\]]{0,200}\\])");
  private static final Pattern ADDRESS = Pattern.compile("<(https?://[^>\\s]{1,2000})>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,500}>|<!--.{0,2000}?-->");
  private static final Pattern STRONG =
      Pattern.compile("(\\*\\*|__|~~)(?=\\S)(.{1,2000}?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_])([*_])(?=\\S)([^*_]{1,2000}?)(?<=\\S)\\1(?![\\p{L}\\p{N}*_])");
  private static final Pattern CODE = Pattern.compile("(`{1,3})([^`]{1,2000})\\1");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~|-])");

  /**
   * @throws java.io.UncheckedIOException when patience is at an end
   */
  static Markdown of(String source, Patience patience) {
    Reading reading = new Reading();
    for (String line : source.split("\n", -1)) {
      patience.ask();
      reading.line(line.strip());
    }
    reading.flush();
    return new Markdown(reading.title, String.join("\n\n", reading.paragraphs));
  }

  /** One line without the signs inside it. */
  static String inline(String line) {
    if (line.length() > LONGEST_LINE) return line.strip();
    String plain = IMAGE.matcher(line).replaceAll("$1");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = ADDRESS.matcher(plain).replaceAll("$1");
    plain = TAG.matcher(plain).replaceAll("");
    plain = CODE.matcher(plain).replaceAll("$2");
    plain = STRONG.matcher(plain).replaceAll("$2");
    plain = EMPHASIS.matcher(plain).replaceAll("$2");
    return ESCAPE.matcher(plain).replaceAll("$1").strip();
  }

  /** Goes through the lines; a paragraph is open until something ends it. */
  private static final class Reading {

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private String title = "";
    private boolean code;

    void line(String raw) {
      boolean isLong = raw.length() > LONGEST_LINE;
      if (!isLong && FENCE.matcher(raw).matches()) {
        flush();
        code = !code;
      } else if (code) {
        open.append(raw);
        flush();
      } else if (isLong) {
        append(raw);
      } else {
        prose(QUOTE.matcher(raw).replaceFirst("").strip());
      }
    }

    private void prose(String line) {
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (heading.matches()) {
        flush();
        heading(heading.group(1).length(), unclosed(heading.group(2)));
      } else if (UNDERLINE.matcher(line).matches() && !open.isEmpty()) {
        String words = open.toString();
        open.setLength(0);
        heading(line.startsWith("=") ? 1 : 2, words);
      } else if (line.isEmpty()
          || RULE.matcher(line).matches()
          || DEFINITION.matcher(line).matches()) {
        flush();
      } else if (item.matches()) {
        flush();
        open.append(item.group(1));
      } else {
        append(line.startsWith("|") ? cells(line) : line);
      }
    }

    private void append(String line) {
      open.append(open.isEmpty() ? "" : " ").append(line);
    }

    /** A heading may end in the signs it begins with. */
    private static String unclosed(String words) {
      int end = words.length();
      while (end > 0 && words.charAt(end - 1) == '#') end--;
      return words.substring(0, end).stripTrailing();
    }

    private void heading(int level, String words) {
      boolean first = level == 1 && title.isEmpty() && paragraphs.isEmpty();
      if (first) title = inline(words);
      else add(words);
    }

    private static String cells(String row) {
      return row.replace('|', ' ').replaceAll(" {2,}", " ").strip();
    }

    void flush() {
      if (!open.isEmpty()) add(open.toString());
      open.setLength(0);
    }

    private void add(String words) {
      String plain = inline(words);
      if (!plain.isEmpty()) paragraphs.add(plain);
    }
  }
}
