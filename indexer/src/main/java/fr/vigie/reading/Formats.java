package fr.vigie.reading;

import fr.vigie.reading.maintext.Markers;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.maintext.WebPage;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which reader reads which file, by the end of its name. */
final class Formats {

  private final Map<String, ArticleReader> readers;

  private final Limits limits;

  private Formats(Map<String, ArticleReader> readers, Limits limits) {
    this.readers = Map.copyOf(readers);
    this.limits = limits;
  }

  static Formats all(Limits limits) {
    Markers markers = Markers.load();
    PastedText pasted = new PastedText(markers);
    WebPage page = new WebPage(markers);
    ArticleReader html = new HtmlReader(page, limits);
    ArticleReader markdown = new MarkdownReader(pasted, limits);
    ArticleReader jsonLines = new JsonLinesReader(pasted, page, limits);
    ArticleReader feed = new FeedReader(pasted, page, limits);
    return new Formats(
        Map.ofEntries(
            Map.entry("txt", new TextReader(pasted, limits)),
            Map.entry("md", markdown),
            Map.entry("markdown", markdown),
            Map.entry("html", html),
            Map.entry("htm", html),
            Map.entry("xhtml", html),
            Map.entry("jsonl", jsonLines),
            Map.entry("jsonl.gz", jsonLines),
            Map.entry("ndjson", jsonLines),
            Map.entry("ndjson.gz", jsonLines),
            Map.entry("xml", feed),
            Map.entry("rss", feed),
            Map.entry("atom", feed),
            Map.entry("pdf", new PdfReader(pasted, limits)),
            Map.entry("docx", OfficeReader.word(pasted, limits)),
            Map.entry("odt", OfficeReader.odt(pasted, limits)),
            Map.entry("eml", new MailReader(pasted, page, limits)),
            Map.entry("zip", new ZipReader(limits))),
        limits);
  }

  /** Empty for a file of no known format. */
  Optional<ArticleReader> reader(String fileName) {
    String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot <= 0) return Optional.empty();
    String extension = name.substring(dot + 1);
    return extension.equals("gz")
        ? gzipped(name.substring(0, dot))
        : Optional.ofNullable(readers.get(extension));
  }

  private Optional<ArticleReader> gzipped(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    ArticleReader ownWay = readers.get(extension + ".gz");
    if (ownWay != null) return Optional.of(ownWay);
    if (extension.equals("zip") || name.lastIndexOf('.') <= 0) return Optional.empty();
    return Optional.ofNullable(readers.get(extension))
        .map(inside -> new GzipReader(inside, limits));
  }
}
