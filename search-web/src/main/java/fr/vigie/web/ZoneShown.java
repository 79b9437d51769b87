package fr.vigie.web;

import fr.vigie.article.Zone;
import fr.vigie.search.ArticleView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was kept apart from an article, of one kind.
 *
 * @param name of the kind, in words
 * @param texts as they are; empty when they are marked
 * @param marked the same with marks, when this kind was looked into
 */
public record ZoneShown(String name, List<String> texts, List<Anchored> marked) {

  /**
   * @param first number of the first mark in them
   */
  static List<ZoneShown> of(ArticleView view, int first, Words words) {
    List<ZoneShown> shown = new ArrayList<>();
    int next = first;
    for (Zone.Kind kind : Arrays.stream(Zone.Kind.values()).filter(k -> has(view, k)).toList()) {
      String html = view.markedZones().getOrDefault(kind, "");
      List<Anchored> marked = new ArrayList<>();
      for (Marked paragraph : Marked.paragraphs(html)) {
        marked.add(new Anchored(paragraph, next));
        next += paragraph.marks();
      }
      shown.add(new ZoneShown(words.text("zone." + kind), texts(view, kind, html), marked));
    }
    return shown;
  }

  private static boolean has(ArticleView view, Zone.Kind kind) {
    return view.zones().stream().anyMatch(zone -> zone.kind() == kind);
  }

  private static List<String> texts(ArticleView view, Zone.Kind kind, String html) {
    if (!html.isEmpty()) return List.of();
    return view.zones().stream().filter(zone -> zone.kind() == kind).map(Zone::text).toList();
  }

  int marks() {
    return marked.stream().mapToInt(paragraph -> paragraph.text().marks()).sum();
  }

  /** How many pieces there are. */
  public int size() {
    return texts.size() + marked.size();
  }
}
