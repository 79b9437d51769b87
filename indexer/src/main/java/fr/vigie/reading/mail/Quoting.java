package fr.vigie.reading.mail;

import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.maintext.Markup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What the sender of a message wrote, apart from what was quoted and signed. When nothing would be
 * left, nothing is taken away.
 *
 * @param own plain text, or HTML when the message was
 * @param quoted earlier messages, plain text, empty when there are none
 * @param signature plain text, empty when there is none
 */
public record Quoting(String own, String quoted, String signature) {

  private static final Pattern QUOTED_LINE = Pattern.compile("^\\s?>.*");
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^--[ \\u00a0]?$|^(?:envoy[ée] (?:de|depuis) mon|sent from my|gesendet von meinem) .{1,60}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "^(?:le|on|am|el|il) .{5,200}(?:a écrit|wrote|schrieb|escribió|ha scritto)\\s*:\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "^-{2,} ?(?:message d[’']origine|original message|ursprüngliche nachricht|mensaje original) ?-{2,}.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final String QUOTED_ELEMENTS =
      "blockquote[type=cite], .gmail_quote, .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg";

  /** What follows beside one of these is quoted too. */
  private static final String QUOTED_FROM = "#appendonsend, #divRplyFwdMsg";

  private static final String SIGNATURE_ELEMENTS = ".gmail_signature, .moz-signature, #Signature";

  /** Of a plain text. */
  public static Quoting plain(String text) {
    List<String> own = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    List<String> signature = new ArrayList<>();
    List<String> rest = null;
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (ORIGINAL.matcher(line.strip()).matches()) rest = quoted;
      boolean quotes = QUOTED_LINE.matcher(line).matches() || attributes(lines, i);
      if (rest == null && SIGNATURE.matcher(line.stripTrailing()).find()) rest = signature;
      (quotes ? quoted : rest != null ? rest : own).add(line);
    }
    if (String.join("", own).isBlank()) return new Quoting(text, "", "");
    return new Quoting(String.join("\n", own), joined(quoted), joined(signature));
  }

  /** Of a page. */
  public static Quoting html(String html, Patience patience) {
    Document page = Markup.parse(html, patience);
    Set<Element> after = after(page.select(QUOTED_FROM));
    Evaluator quotes = Selector.evaluatorOf(QUOTED_ELEMENTS);
    Evaluator signs = Selector.evaluatorOf(SIGNATURE_ELEMENTS);
    String quoted = taken(page, e -> after.contains(e) || e.is(quotes), patience);
    String signature = taken(page, e -> e.is(signs), patience);
    if (!page.body().hasText()) return new Quoting(html, "", "");
    return new Quoting(page.outerHtml(), quoted, signature);
  }

  /** A line that announces quoted ones; it may be broken in two. */
  private static boolean attributes(String[] lines, int i) {
    String line = lines[i].strip();
    if (i > 0 && ATTRIBUTION.matcher(lines[i - 1].strip() + " " + line).matches()) return true;
    if (ATTRIBUTION.matcher(line).matches()) return true;
    return i + 1 < lines.length && ATTRIBUTION.matcher(line + " " + lines[i + 1].strip()).matches();
  }

  /** The elements after the first of some marks beside each other. */
  private static Set<Element> after(List<Element> marks) {
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> after = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element mark : marks) {
      if (parents.add(mark.parent())) after.addAll(mark.nextElementSiblings());
    }
    return after;
  }

  /** What is inside something that was taken went with it. */
  private static String taken(Document page, Predicate<Element> which, Patience patience) {
    List<String> texts = new ArrayList<>();
    for (Element element : page.nodeStream(Element.class).filter(which).toList()) {
      patience.ask();
      if (element.ownerDocument() == null) continue;
      texts.add(element.text());
      element.remove();
    }
    return joined(texts);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList()).strip();
  }
}
