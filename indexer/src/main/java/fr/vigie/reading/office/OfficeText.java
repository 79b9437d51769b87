package fr.vigie.reading.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of a document and what it says of itself.
 *
 * @param title the paragraph in the style for titles, else the title stated; may be empty
 * @param titleIsShown whether the title stands in the document
 * @param author as stated, may be empty
 * @param created ISO 8601 as stated, may be empty
 * @param paragraphs of the text, then of its notes; not the title
 * @param furniture what stands at the head and foot of each page
 */
public record OfficeText(
    String title,
    boolean titleIsShown,
    String author,
    String created,
    List<String> paragraphs,
    List<String> furniture) {

  private static final Pattern WORD_FURNITURE = Pattern.compile("word/(?:header|footer)\\d*\\.xml");

  /** Whether a part of a Word file is read. */
  public static boolean isWordPart(String name) {
    return Set.of(
                "word/document.xml",
                "word/styles.xml",
                "word/footnotes.xml",
                "word/endnotes.xml",
                "docProps/core.xml")
            .contains(name)
        || WORD_FURNITURE.matcher(name).matches();
  }

  /** Whether a part of an ODT file is read. */
  public static boolean isOdtPart(String name) {
    return Set.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml").contains(name);
  }

  /**
   * @param parts the {@linkplain #isWordPart parts} by name
   */
  public static OfficeText word(Map<String, byte[]> parts) throws IOException {
    byte[] document = parts.get("word/document.xml");
    if (document == null)
      throw new IOException("not a Word document: word/document.xml is missing");
    Flow flow = new Flow();
    Elements.walk(document, "word/document.xml", new WordBody(flow));
    for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
      if (parts.containsKey(notes)) Elements.walk(parts.get(notes), notes, new WordBody(flow));
    }
    Flow furniture = new Flow();
    for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
      if (WORD_FURNITURE.matcher(part.getKey()).matches())
        Elements.walk(part.getValue(), part.getKey(), new WordBody(furniture));
    }
    Map<String, String> names = styleNames(parts.get("word/styles.xml"));
    Properties properties = Properties.of(parts.get("docProps/core.xml"), "docProps/core.xml");
    return of(flow, style -> names.getOrDefault(style, style), furniture, properties);
  }

  /**
   * @param parts the {@linkplain #isOdtPart parts} by name
   */
  public static OfficeText odt(Map<String, byte[]> parts) throws IOException {
    byte[] manifest = parts.get("META-INF/manifest.xml");
    if (manifest != null && isEncrypted(manifest))
      throw new IOException("encrypted: opens with a password only");
    byte[] content = parts.get("content.xml");
    if (content == null) throw new IOException("not an ODT document: content.xml is missing");
    Flow flow = new Flow();
    Elements.walk(content, "content.xml", new OdtBody(flow));
    Flow furniture = new Flow();
    byte[] styles = parts.get("styles.xml");
    if (styles != null) Elements.walk(styles, "styles.xml", new OdtBody(furniture));
    return of(
        flow, Function.identity(), furniture, Properties.of(parts.get("meta.xml"), "meta.xml"));
  }

  private static OfficeText of(
      Flow flow, Function<String, String> nameOfStyle, Flow furniture, Properties properties) {
    String title = "";
    List<String> paragraphs = new ArrayList<>();
    List<String> aside = new ArrayList<>();
    for (Flow.Paragraph paragraph : flow.paragraphs()) {
      String style = nameOfStyle.apply(paragraph.style()).toLowerCase(Locale.ROOT);
      if (style.equals("title") && title.isEmpty() && paragraphs.isEmpty())
        title = paragraph.text();
      else if (style.startsWith("toc ")) aside.add(paragraph.text());
      else paragraphs.add(paragraph.text());
    }
    furniture.paragraphs().forEach(paragraph -> aside.add(paragraph.text()));
    return new OfficeText(
        title.isEmpty() ? properties.title() : title,
        !title.isEmpty(),
        properties.author(),
        properties.created(),
        paragraphs,
        aside.stream().distinct().toList());
  }

  private static Map<String, String> styleNames(byte[] styles) throws IOException {
    Map<String, String> names = new HashMap<>();
    if (styles == null) return names;
    Elements.walk(
        styles,
        "word/styles.xml",
        new Elements.Listener() {
          private String id = "";

          @Override
          public boolean start(String name, XMLStreamReader at) {
            if (name.equals("w:style")) id = Elements.attribute(at, "styleId");
            if (name.equals("w:name")) names.putIfAbsent(id, Elements.attribute(at, "val"));
            return true;
          }

          @Override
          public void end(String name) {}

          @Override
          public void text(String characters) {}
        });
    return names;
  }

  private static boolean isEncrypted(byte[] manifest) {
    return new String(manifest, java.nio.charset.StandardCharsets.UTF_8)
        .contains("encryption-data");
  }
}
