package fr.vigie.search;

import fr.vigie.schema.Fields;
import fr.vigie.schema.StoredArticle;
import fr.vigie.schema.StoredArticle.Card;
import fr.vigie.schema.StoredArticle.Details;
import fr.vigie.search.ArticleView.Copy;
import fr.vigie.search.Marks.Marked;
import fr.vigie.search.Question.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Turns Lucene's documents into hits and articles. Safe for use by several threads. */
final class ArticleReader {

  /** How much of the text stands for a missing title, in UTF-16 units. */
  private static final int FIRST_WORDS = 90;

  /** What an ellipsis does not follow. */
  private static final Pattern END_SIGNS = Pattern.compile("[.,;:…\\s]+$");

  /** How many copies an article lists. */
  private static final int MOST_COPIES = 100;

  private final Labels labels;

  ArticleReader(Labels labels) {
    this.labels = labels;
  }

  /** The hits of a page, in its order. */
  List<Hit> hits(Snapshot snapshot, ScoreDoc[] page, Query marks, int snippets, Locale ui)
      throws IOException {
    if (page.length == 0) return List.of();
    int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
    List<Marked> marked = snapshot.marks().list(marks, documents, snippets);
    List<Hit> hits = new ArrayList<>(page.length);
    for (int i = 0; i < page.length; i++) hits.add(hit(marked.get(i), score(page[i]), ui));
    return hits;
  }

  /** An article whole; its text is marked where {@code marks} matches. */
  ArticleView article(Snapshot snapshot, ScoreDoc found, Query marks, Locale ui)
      throws IOException {
    Hit hit = hits(snapshot, new ScoreDoc[] {found}, marks, 0, ui).getFirst();
    Document document = snapshot.searcher().storedFields().document(found.doc);
    BytesRef details = document.getBinaryValue(Fields.DETAILS.name());
    String text = document.get(Fields.BODY.name());
    Details read = StoredArticle.details(details, document.get(Fields.TITLE.name()), text);
    String marked = text.isEmpty() ? "" : snapshot.marks().body(marks, found.doc);
    return new ArticleView(
        hit,
        text,
        marked,
        read.zones(),
        snapshot.marks().zones(marks, found.doc),
        read.evidence(),
        copies(snapshot, found.doc, ui));
  }

  private List<Copy> copies(Snapshot snapshot, int document, Locale ui) throws IOException {
    ScoreDoc[] copies =
        Arrays.stream(snapshot.copies().copies(document))
            .limit(MOST_COPIES)
            .mapToObj(copy -> new ScoreDoc(copy, 0))
            .toArray(ScoreDoc[]::new);
    List<Hit> hits = hits(snapshot, copies, Marks.NONE, 0, ui);
    List<Copy> listed = new ArrayList<>();
    for (int i = 0; i < copies.length; i++)
      listed.add(copy(hits.get(i), body(snapshot, copies[i].doc)));
    listed.sort(Comparator.comparing(Copy::id));
    return listed;
  }

  private static Copy copy(Hit hit, String text) {
    String beginning = text.substring(0, Math.min(text.length(), Copy.COMPARED));
    return new Copy(hit.id(), hit.title(), hit.source(), hit.lang(), hit.date(), beginning);
  }

  private static String body(Snapshot snapshot, int document) throws IOException {
    String body = Fields.BODY.name();
    return snapshot.searcher().storedFields().document(document, Set.of(body)).get(body);
  }

  private Hit hit(Marked marked, float score, Locale ui) {
    Document document = marked.stored();
    Card card = StoredArticle.card(document.getBinaryValue(Fields.CARD.name()));
    String title = document.get(Fields.TITLE.name());
    String shown = title.isEmpty() ? firstWords(document.get(Fields.BODY.name())) : title;
    return new Hit(
        document.get(Fields.ID.name()),
        shown,
        title.isEmpty() ? Html.escape(shown) : marked.title(),
        card.url(),
        card.source(),
        card.lang(),
        card.publicationDate(),
        labels.of(Facet.COUNTRY, card.countries(), ui),
        labels.of(Facet.TOPIC, card.topics(), ui),
        labels.of(Facet.PROVENANCE, card.provenance(), ui),
        score,
        marked.snippets(),
        0);
  }

  /** Relevance: the sort key of a hit sorted by it, else the score it was given, else 0. */
  private static float score(ScoreDoc hit) {
    if (hit instanceof FieldDoc sorted && sorted.fields[0] instanceof Float relevance)
      return relevance;
    return Float.isNaN(hit.score) ? 0 : hit.score;
  }

  /** The beginning of a text up to a word's end. */
  static String firstWords(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    if (line.length() <= FIRST_WORDS) return line;
    int space = line.lastIndexOf(' ', FIRST_WORDS);
    int end =
        space > 0
            ? space
            : Character.isHighSurrogate(line.charAt(FIRST_WORDS - 1))
                ? FIRST_WORDS - 1
                : FIRST_WORDS;
    return END_SIGNS.matcher(line.substring(0, end)).replaceFirst("") + "…";
  }
}
