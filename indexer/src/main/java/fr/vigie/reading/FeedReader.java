package fr.vigie.reading;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.reading.bounds.Patience;
import fr.vigie.reading.bounds.XmlLimits;
import fr.vigie.reading.characters.CleanText;
import fr.vigie.reading.characters.Decoding;
import fr.vigie.reading.maintext.MainText;
import fr.vigie.reading.maintext.Markup;
import fr.vigie.reading.maintext.PastedText;
import fr.vigie.reading.maintext.StatedFacts;
import fr.vigie.reading.maintext.WebPage;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * RSS and Atom: one article an entry, its id {@code file#guid}, or the link, or the number of the
 * entry. A document type declaration is refused, so no entity is ever expanded or fetched.
 */
record FeedReader(PastedText pasted, WebPage pages, Limits limits) implements ArticleReader {

  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][^<>]{0,1000}>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED = Pattern.compile("\\S+@\\S+ *\\(([^()]+)\\)");
  private static final int PROLOGUE = 4_096;

  @Override
  public void read(SourceFile file, Delivery delivery) throws IOException {
    String xml = Decoding.page(file.bytes(limits)).strip();
    if (xml.isEmpty()) throw new IOException("nothing but white space");
    if (DOCTYPE.matcher(xml.substring(0, Math.min(xml.length(), PROLOGUE))).find()) {
      throw new IOException("a document type declaration (DOCTYPE) is not allowed in a feed");
    }
    FeedXml.requireBounded(xml, delivery.allowance()::time);
    SyndFeed feed = parse(xml, delivery);
    if (feed == null) return;
    List<FeedDates.Entry> dates = FeedDates.of(xml);
    List<SyndEntry> entries = feed.getEntries();
    boolean known = dates.size() == entries.size();
    for (int i = 0; i < entries.size(); i++) {
      SyndEntry entry = entries.get(i);
      FeedDates.Entry stated = known ? dates.get(i) : new FeedDates.Entry(0, List.of());
      String id = file.name() + "#" + key(entry, file.name(), i + 1);
      delivery.article(
          stated.line(),
          id,
          main(entry, delivery.allowance()::time),
          given(feed, entry, stated.dates()));
    }
    if (entries.isEmpty()) delivery.fault(0, "the feed has no entry");
  }

  /** The feed; null when it is none, which is then told. */
  private static SyndFeed parse(String xml, Delivery delivery) {
    try {
      return new SyndFeedImpl(new Parser().build(new StringReader(xml)));
    } catch (ParsingFeedException e) {
      delivery.fault(
          Math.max(0, e.getLineNumber()), "damaged XML (column " + e.getColumnNumber() + ")");
    } catch (FeedException | IllegalArgumentException e) {
      delivery.fault(0, "XML that is neither RSS nor Atom");
    }
    return null;
  }

  /** The parser of ROME in our limits. */
  private static final class Parser extends WireFeedInput {

    Parser() {
      super(false, Locale.ROOT);
      setAllowDoctypes(false);
    }

    @Override
    protected SAXBuilder createSAXBuilder() {
      SAXBuilder builder = super.createSAXBuilder();
      XmlLimits.PROPERTIES.forEach(builder::setProperty);
      return builder;
    }
  }

  /** What tells the entry from the others: the first that fits into an id. */
  private static String key(SyndEntry entry, String file, int number) {
    return Stream.of(entry.getUri(), entry.getLink())
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(key -> !key.isEmpty() && file.length() + 1 + key.length() <= RawArticle.MAX_ID)
        .findFirst()
        .orElse(Integer.toString(number));
  }

  private MainText main(SyndEntry entry, Patience patience) {
    String title = entry.getTitleEx() == null ? "" : oneLine(entry.getTitleEx(), patience);
    String content =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(SyndContent::getValue)
            .filter(value -> value != null && !value.isBlank())
            .findFirst()
            .orElse("");
    boolean html = TAG.matcher(content).find();
    return html
        ? pages.read(title, content, patience).main()
        : pasted.split(title, CleanText.of(content), patience);
  }

  private static String oneLine(SyndContent title, Patience patience) {
    String value = title.getValue() == null ? "" : title.getValue();
    return CleanText.line(TAG.matcher(value).find() ? Markup.parse(value, patience).text() : value);
  }

  private static Given given(SyndFeed feed, SyndEntry entry, List<Given.StatedDate> stated) {
    List<Given.StatedDate> dates = stated;
    if (dates.isEmpty() && entry.getPublishedDate() != null) {
      dates =
          List.of(
              new Given.StatedDate(entry.getPublishedDate().toInstant().toString(), "feed date"));
    }
    String lang = clean(feed.getLanguage());
    return new Given(
        clean(entry.getLink()),
        lang,
        source(feed, entry),
        author(entry),
        List.of(),
        List.of(),
        dates);
  }

  /** RSS has an address before the name: {@code a@b.example (Claire Lenoir)}. */
  private static Given.StatedAuthor author(SyndEntry entry) {
    String stated = clean(entry.getAuthor());
    Matcher named = NAMED.matcher(stated);
    String name = named.matches() ? named.group(1) : stated;
    return Given.StatedAuthor.of(StatedFacts.author(name), "feed author");
  }

  private static String source(SyndFeed feed, SyndEntry entry) {
    String original = entry.getSource() == null ? "" : clean(entry.getSource().getTitle());
    return original.isEmpty() ? clean(feed.getTitle()) : original;
  }

  private static String clean(String value) {
    return value == null ? "" : CleanText.line(value);
  }
}
