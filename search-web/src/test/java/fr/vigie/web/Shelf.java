package fr.vigie.web;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import fr.vigie.lexicon.Lexicon;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Engine;
import fr.vigie.search.Explanation;
import fr.vigie.search.Facets;
import fr.vigie.search.Hit;
import fr.vigie.search.Period;
import fr.vigie.search.Question;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Question.Undated;
import fr.vigie.search.Stats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An engine over a handful of invented articles: finds the text as typed, in any case; its cursors
 * are offsets, each good for its question alone.
 */
final class Shelf implements Engine {

  record Book(
      String id,
      String date,
      String lang,
      String source,
      String url,
      List<String> countries,
      List<String> topics,
      String title,
      String text) {

    static Book parse(String line) {
      String[] cells = line.split("\t", -1);
      List<String> countries = List.of(cells[5].split(" "));
      List<String> topics = List.of(cells[6].split(" "));
      String text = cells[8].replace("||", "\n\n");
      return new Book(
          cells[0], cells[1], cells[2], cells[3], cells[4], countries, topics, cells[7], text);
    }

    List<String> values(Facet facet) {
      return switch (facet) {
        case COUNTRY -> countries;
        case TOPIC -> topics;
        case LANG -> List.of(lang);
        case SOURCE -> List.of(source);
        case PROVENANCE -> List.of();
      };
    }

    boolean has(String query) {
      return (title + "\n" + text)
          .toLowerCase(Locale.ROOT)
          .contains(query.toLowerCase(Locale.ROOT));
    }
  }

  private final List<Book> books;

  private final Lexicon lexicon;

  Shelf(Stream<String> lines, Lexicon lexicon) {
    this.lexicon = lexicon;
    this.books = lines.skip(1).map(Book::parse).toList();
  }

  @Override
  public Answer search(Question question) {
    int from = offset(question);
    List<Book> found =
        books.stream()
            .filter(book -> matches(book, question, null))
            .sorted(order(question))
            .toList();
    int to = Math.min(found.size(), from + question.size());
    List<Hit> hits =
        found.subList(Math.min(from, to), to).stream().map(book -> hit(book, question)).toList();
    Optional<String> next =
        to < found.size() ? Optional.of("o" + to + page(question)) : Optional.empty();
    return new Answer(
        question.text(),
        "les mots " + question.text(),
        List.of(),
        false,
        found.size(),
        found.size(),
        1_834,
        generation(),
        hits,
        facets(question),
        Optional.empty(),
        next);
  }

  private static int offset(Question question) {
    String cursor = question.cursor();
    if (cursor.isEmpty()) return 0;
    if (!cursor.matches("o[0-9]{1,6}" + page(question)))
      throw new UnknownCursorException("no such page", cursor.equals("gone"));
    return Integer.parseInt(cursor.substring(1, cursor.indexOf('-')));
  }

  /** Stands for a question, whatever page of it. */
  private static String page(Question question) {
    return "-" + Integer.toHexString(question.withPage(0, "").hashCode());
  }

  private static Comparator<Book> order(Question question) {
    Comparator<Book> byDate = Comparator.comparing(Book::date);
    return question.sort() == Question.Sort.OLDEST ? byDate : byDate.reversed();
  }

  private static boolean matches(Book book, Question question, Facet ignored) {
    if (!book.has(question.text()) || !inPeriod(book, question)) return false;
    for (Facet facet : Facet.values()) {
      Set<String> asked = question.selected(facet);
      if (facet != ignored
          && !asked.isEmpty()
          && book.values(facet).stream().noneMatch(asked::contains)) return false;
    }
    return true;
  }

  private static boolean inPeriod(Book book, Question question) {
    if (book.date().isEmpty()) return question.undated() != Undated.EXCLUDE;
    if (question.undated() == Undated.ONLY) return false;
    Period dated = Period.of(book.date(), book.date());
    return !dated.firstDay().isAfter(question.period().lastDay())
        && !dated.lastDay().isBefore(question.period().firstDay());
  }

  private Facets facets(Question question) {
    Map<Facet, List<Facets.Value>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) values.put(facet, counted(facet, question));
    Question always = question.withPeriod(Period.ALWAYS);
    List<String> dates = new ArrayList<>();
    long undated = 0;
    for (Book book : books) {
      if (!matches(book, always, null)) continue;
      if (book.date().isEmpty()) undated++;
      else dates.add((book.date() + "-01").substring(0, 7));
    }
    return new Facets(values, new Months(dates), undated);
  }

  private List<Facets.Value> counted(Facet facet, Question question) {
    Map<String, Long> counts = new TreeMap<>();
    for (Book book : books) {
      if (matches(book, question, facet))
        book.values(facet).forEach(value -> counts.merge(value, 1L, Long::sum));
    }
    Set<String> asked = question.selected(facet);
    return counts.entrySet().stream()
        .map(
            entry ->
                new Facets.Value(
                    entry.getKey(),
                    label(facet, entry.getKey()),
                    entry.getValue(),
                    asked.contains(entry.getKey())))
        .sorted(Comparator.comparing(Facets.Value::count).reversed())
        .toList();
  }

  private String label(Facet facet, String value) {
    return switch (facet) {
      case COUNTRY -> Locale.of("", value).getDisplayCountry(Locale.FRENCH);
      case LANG -> Locale.of(value).getDisplayLanguage(Locale.FRENCH);
      case TOPIC -> lexicon.topic(value).map(topic -> topic.label("fr")).orElse(value);
      case SOURCE, PROVENANCE -> value;
    };
  }

  private Hit hit(Book book, Question question) {
    Pattern words = words(question.text());
    List<String> snippets =
        Stream.of(book.text().split("(?<=\\.) |\n\n"))
            .filter(sentence -> words.matcher(sentence).find())
            .limit(question.snippets())
            .map(sentence -> marked(sentence, question.text()))
            .toList();
    return new Hit(
        book.id(),
        book.title(),
        marked(book.title(), question.text()),
        book.url(),
        book.source(),
        book.lang(),
        PublicationDate.of(book.date()),
        labels(Facet.COUNTRY, book),
        labels(Facet.TOPIC, book),
        labels(Facet.PROVENANCE, book),
        1,
        snippets,
        book.id().equals("note-42") ? 2 : 0);
  }

  private List<Hit.Label> labels(Facet facet, Book book) {
    return book.values(facet).stream()
        .map(value -> new Hit.Label(value, label(facet, value)))
        .toList();
  }

  private static Pattern words(String query) {
    return Pattern.compile(Pattern.quote(query), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String marked(String text, String query) {
    if (query.isBlank()) return escaped(text);
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (var match : words(query).matcher(text).results().toList()) {
      out.append(escaped(text.substring(end, match.start())));
      out.append("<mark>").append(escaped(match.group())).append("</mark>");
      end = match.end();
    }
    return out.append(escaped(text.substring(end))).toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public List<Explanation> explain(Question question, Answer answer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void exportHits(Question question, Sink<Hit> sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void exportArticles(Question question, Sink<ArticleView> sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<ArticleView> article(String id, Question marked) {
    if (id.equals("broken")) throw new IllegalStateException("this article breaks");
    return books.stream()
        .filter(book -> book.id().equals(id))
        .findFirst()
        .map(book -> view(book, marked.text()));
  }

  private ArticleView view(Book book, String query) {
    List<Zone> zones =
        List.of(
            new Zone(Zone.Kind.SHARE, "Partager sur un réseau <b>social</b>"),
            new Zone(Zone.Kind.COMMENTS, "Merci pour cet article."),
            new Zone(Zone.Kind.COMMENTS, "Je n’étais pas là."));
    List<Finding> evidence =
        List.of(
            Finding.stated("date", book.date(), "jsonl date", book.date()),
            Finding.in(
                Finding.Place.TITLE,
                book.title(),
                0,
                5,
                "country",
                book.countries().getFirst(),
                "demonym"),
            Finding.in(
                Finding.Place.TEXT, book.text(), 0, 9, "topic", book.topics().getFirst(), "terms"));
    return new ArticleView(
        hit(book, Question.of(query)),
        book.text(),
        marked(book.text(), query),
        zones,
        Map.of(),
        evidence,
        List.of(
            new ArticleView.Copy(
                "sans-date",
                "Sans date",
                "",
                "fr",
                PublicationDate.UNKNOWN,
                book.text() + " Fin.")));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int size, Locale ui) {
    return Optional.of(
        books.stream()
            .filter(book -> !book.id().equals(id))
            .limit(size)
            .map(book -> hit(book, Question.of("")))
            .toList());
  }

  @Override
  public List<Suggestion> suggest(String typed, int size, Locale ui) {
    return List.of();
  }

  @Override
  public Stats stats() {
    return new Stats(
        generation(), "2026-01-01T00:00:00Z", books.size(), 1, 0, Map.of(), "2019", "2024");
  }

  @Override
  public String generation() {
    return "shelf";
  }

  @Override
  public void close() {}
}
