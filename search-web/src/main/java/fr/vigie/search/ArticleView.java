package fr.vigie.search;

import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.Zone;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An article whole.
 *
 * @param hit what a list shows of it; its snippets are empty
 * @param text its own text, plain
 * @param marked its own text as HTML, everything escaped but {@code <mark>}; without marks when
 *     nothing was asked
 * @param zones what was kept apart
 * @param markedZones the kinds of zone that were looked into, each kind's texts together as HTML,
 *     everything escaped but {@code <mark>}
 * @param evidence why this date, these countries, these topics
 * @param copies its near copies, in the order of their ids
 */
public record ArticleView(
    Hit hit,
    String text,
    String marked,
    List<Zone> zones,
    Map<Zone.Kind, String> markedZones,
    List<Finding> evidence,
    List<Copy> copies) {

  /**
   * A near copy of an article.
   *
   * @param id document id
   * @param title plain title; the text's first words when it has none
   * @param source site or organisation, empty when unknown
   * @param lang ISO 639-1 code, or {@code und}
   * @param date its date
   * @param text the beginning of its own text, to be compared: {@value #COMPARED} characters at
   *     most
   */
  public record Copy(
      String id, String title, String source, String lang, PublicationDate date, String text) {

    /** Characters of a copy's text that are kept to be compared. */
    public static final int COMPARED = 200_000;
  }

  /** A copy, and what the article and it have in common. */
  public record Compared(Copy copy, TextComparison comparison) {}

  /** Its copies compared with it, in their order. Reads every text. */
  public List<Compared> compared() {
    List<TextComparison> comparisons =
        TextComparison.of(text, copies.stream().map(Copy::text).toList());
    return IntStream.range(0, copies.size())
        .mapToObj(i -> new Compared(copies.get(i), comparisons.get(i)))
        .toList();
  }

  /** The same article for who does not ask for its copies. */
  public ArticleView withoutCopies() {
    return new ArticleView(hit, text, marked, zones, markedZones, evidence, List.of());
  }

  /** Who wrote it, as it says; empty when it does not. */
  public String author() {
    return evidence.stream()
        .filter(found -> found.finding().equals("author"))
        .map(Finding::value)
        .findFirst()
        .orElse("");
  }

  public ArticleView {
    zones = List.copyOf(zones);
    markedZones = Map.copyOf(markedZones);
    evidence = List.copyOf(evidence);
    copies = List.copyOf(copies);
  }
}
