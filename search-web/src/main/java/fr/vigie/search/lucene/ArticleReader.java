package fr.vigie.search.lucene;

import fr.vigie.schema.Fields;
import fr.vigie.schema.StoredArticle;
import fr.vigie.schema.StoredArticle.Card;
import fr.vigie.schema.StoredArticle.Details;
import fr.vigie.search.ArticleView;
import fr.vigie.search.ArticleView.Copy;
import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.lucene.limits.Deadline;
import fr.vigie.search.lucene.marks.FirstWords;
import fr.vigie.search.lucene.marks.Marks;
import fr.vigie.search.lucene.marks.Marks.Marked;
import fr.vigie.search.lucene.marks.Marks.Whole;
import fr.vigie.search.lucene.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Turns Lucene's documents into hits and articles. Safe for use by several threads. */
final class ArticleReader {

  /** How many copies an article lists. */
  private static final int MOST_COPIES = 100;

  private final Labels labels;

  ArticleReader(Labels labels) {
    this.labels = labels;
  }

  /**
   * The hits of a page, in its order.
   *
   * @param deadline of the search that shows them
   */
  List<Hit> hits(
      Snapshot snapshot, ScoreDoc[] page, Query marks, int snippets, Locale ui, Deadline deadline)
      throws IOException {
    if (page.length == 0) return List.of();
    int[] documents = Arrays.stream(page).mapToInt(hit -> hit.doc).toArray();
    List<Marked> marked = snapshot.marks().list(marks, documents, snippets, deadline);
    List<Hit> hits = new ArrayList<>(page.length);
    for (int i = 0; i < page.length; i++) hits.add(hit(marked.get(i), score(page[i]), ui));
    return hits;
  }

  /** A hit alone, without marks and snippets. */
  Hit hit(Snapshot snapshot, ScoreDoc found, Locale ui) throws IOException {
    return hits(snapshot, new ScoreDoc[] {found}, Marks.NONE, 0, ui, Deadline.NEVER).getFirst();
  }

  /** An article whole; its text is marked where {@code marks} matches. */
  ArticleView article(Snapshot snapshot, ScoreDoc found, Query marks, Locale ui)
      throws IOException {
    Whole whole = snapshot.marks().whole(marks, found.doc);
    Document stored = whole.stored();
    String text = stored.get(Fields.BODY.name());
    Details read =
        StoredArticle.details(
            stored.getBinaryValue(Fields.DETAILS.name()), stored.get(Fields.TITLE.name()), text);
    return new ArticleView(
        hit(new Marked(stored, whole.title(), List.of()), score(found), ui),
        text,
        whole.text(),
        read.zones(),
        whole.zones(),
        read.evidence(),
        copies(snapshot, found.doc, ui));
  }

  private List<Copy> copies(Snapshot snapshot, int document, Locale ui) throws IOException {
    int[] copies = Arrays.stream(snapshot.copies().copies(document)).limit(MOST_COPIES).toArray();
    return snapshot.marks().list(Marks.NONE, copies, 0, Deadline.NEVER).stream()
        .map(copy -> copy(copy, ui))
        .sorted(Comparator.comparing(Copy::id))
        .toList();
  }

  private Copy copy(Marked copy, Locale ui) {
    Hit hit = hit(copy, 0, ui);
    String text = copy.stored().get(Fields.BODY.name());
    String beginning = text.substring(0, Math.min(text.length(), Copy.COMPARED));
    return new Copy(hit.id(), hit.title(), hit.source(), hit.lang(), hit.date(), beginning);
  }

  private Hit hit(Marked marked, float score, Locale ui) {
    Document document = marked.stored();
    Card card = StoredArticle.card(document.getBinaryValue(Fields.CARD.name()));
    String title = document.get(Fields.TITLE.name());
    return new Hit(
        document.get(Fields.ID.name()),
        title.isEmpty() ? FirstWords.of(document.get(Fields.BODY.name())).shown() : title,
        marked.title(),
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
}
