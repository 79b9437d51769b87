package fr.vigie.search;

import fr.vigie.article.Finding;
import fr.vigie.article.Zone;
import java.util.List;

/**
 * An article whole.
 *
 * @param hit what a list shows of it; its snippets are empty
 * @param text its own text, plain
 * @param marked its own text as HTML, everything escaped but {@code <mark>}; without marks when
 *     nothing was asked
 * @param zones what was kept apart
 * @param evidence why this date, these countries, these topics
 * @param copies ids of its near copies
 */
public record ArticleView(
    Hit hit,
    String text,
    String marked,
    List<Zone> zones,
    List<Finding> evidence,
    List<String> copies) {

  public ArticleView {
    zones = List.copyOf(zones);
    evidence = List.copyOf(evidence);
    copies = List.copyOf(copies);
  }
}
