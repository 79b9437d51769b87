package fr.vigie.web;

import fr.vigie.search.ArticleView;
import fr.vigie.search.Hit;
import fr.vigie.search.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article as its page shows it.
 *
 * @param hit what a list shows of it
 * @param id its id
 * @param title plain
 * @param author in words: "Par Claire Lenoir"; empty when not stated
 * @param heading the title with marks
 * @param paragraphs its text with marks
 * @param marks how many marks there are, in words; empty when none
 * @param original where it was published, if that can be clicked
 * @param address where it was published, as text; empty when unknown
 * @param findings why its date, countries, topics
 * @param zones what was kept apart
 * @param copies its near copies, with what differs
 * @param similar articles like it
 * @param citation its parts, in order; each may be written in another direction
 */
public record ArticleShown(
    HitView hit,
    String id,
    String title,
    String author,
    Anchored heading,
    List<Anchored> paragraphs,
    String marks,
    Optional<SafeLink> original,
    String address,
    List<FindingShown> findings,
    List<ZoneShown> zones,
    List<CopyShown> copies,
    List<HitView> similar,
    List<String> citation) {

  /**
   * @param home address of this server, for articles without one of their own
   */
  static ArticleShown of(
      ArticleView view, List<Hit> similar, Links links, Labels labels, Words words, String home) {
    Hit hit = view.hit();
    List<Marked> texts = new ArrayList<>(List.of(new Marked(hit.titleMarked())));
    texts.addAll(Marked.paragraphs(view.marked()));
    List<Anchored> anchored = Anchored.inOrder(texts);
    int own = texts.stream().mapToInt(Marked::marks).sum();
    List<ZoneShown> zones = ZoneShown.of(view, own + 1, words);
    int marks = own + zones.stream().mapToInt(ZoneShown::marks).sum();
    Links elsewhere = links.afresh();
    return new ArticleShown(
        HitView.of(hit, elsewhere, words),
        hit.id(),
        hit.title(),
        view.author().isEmpty() ? "" : words.text("article.author", view.author()),
        anchored.getFirst(),
        anchored.subList(1, anchored.size()),
        marks == 0 ? "" : words.count("marks", marks),
        SafeLink.of(hit.url()),
        hit.url(),
        view.evidence().stream().map(finding -> FindingShown.of(finding, labels, words)).toList(),
        zones,
        CopyShown.of(view, links, words),
        similar.stream().map(other -> HitView.of(other, elsewhere, words)).toList(),
        citation(view, words, home + elsewhere.article(hit.id())));
  }

  private static List<String> citation(ArticleView view, Words words, String here) {
    Hit hit = view.hit();
    List<String> parts = new ArrayList<>();
    if (!view.author().isEmpty()) parts.add(view.author());
    parts.add(words.text("quoted", hit.title()));
    Stream.of(hit.source(), words.date(hit.date()), hit.url().isEmpty() ? here : hit.url())
        .filter(part -> !part.isEmpty())
        .forEach(parts::add);
    return parts;
  }
}
