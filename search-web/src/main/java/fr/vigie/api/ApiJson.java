package fr.vigie.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.article.Finding;
import fr.vigie.article.Zone;
import fr.vigie.search.Answer;
import fr.vigie.search.ArticleView;
import fr.vigie.search.Facets;
import fr.vigie.search.Hit;
import fr.vigie.search.Question.Facet;
import fr.vigie.search.Stats;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The shapes of the API's JSON. A field is never removed or renamed. */
public final class ApiJson {

  private ApiJson() {}

  /** The answer of {@code /search}. */
  public record SearchAnswer(
      QueryEcho query,
      long total,
      long articles,
      long tookMicros,
      String generation,
      List<HitJson> hits,
      FacetsJson facets,
      String suggestion,
      String next) {

    public static SearchAnswer of(Answer answer) {
      return new SearchAnswer(
          new QueryEcho(answer.text(), answer.interpreted(), answer.notes()),
          answer.total(),
          answer.articles(),
          answer.tookMicros(),
          answer.generation(),
          answer.hits().stream().map(HitJson::of).toList(),
          FacetsJson.of(answer.facets()),
          answer.suggestion().orElse(null),
          answer.next().orElse(null));
    }
  }

  /** What was asked and how it was understood. */
  public record QueryEcho(String text, String interpreted, List<String> notes) {}

  /** A hit; what is unknown is null. */
  public record HitJson(
      String id,
      String title,
      String titleMarked,
      String url,
      String source,
      String lang,
      String date,
      String datePrecision,
      List<Hit.Label> countries,
      List<Hit.Label> topics,
      List<Hit.Label> provenance,
      float score,
      List<String> snippets,
      int duplicates) {

    static HitJson of(Hit hit) {
      return new HitJson(
          hit.id(),
          hit.title(),
          hit.titleMarked(),
          orNull(hit.url()),
          orNull(hit.source()),
          hit.lang(),
          orNull(hit.date().value()),
          hit.date().precision().name().toLowerCase(Locale.ROOT),
          hit.countries(),
          hit.topics(),
          hit.provenance(),
          hit.score(),
          hit.snippets(),
          hit.duplicates());
    }
  }

  /** The counts of an answer. */
  public record FacetsJson(
      List<Facets.Value> country,
      List<Facets.Value> topic,
      List<Facets.Value> lang,
      List<Facets.Value> source,
      List<Facets.Value> provenance,
      List<Facets.DateCount> date,
      long undated) {

    static FacetsJson of(Facets facets) {
      return new FacetsJson(
          facets.of(Facet.COUNTRY),
          facets.of(Facet.TOPIC),
          facets.of(Facet.LANG),
          facets.of(Facet.SOURCE),
          facets.of(Facet.PROVENANCE),
          facets.dates(),
          facets.undated());
    }
  }

  /**
   * The answer of {@code /documents/{id}}: a hit's fields without score and snippets, and the
   * article itself.
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record DocumentJson(
      String id,
      String title,
      String titleMarked,
      String url,
      String source,
      String author,
      String lang,
      String date,
      String datePrecision,
      List<Hit.Label> countries,
      List<Hit.Label> topics,
      List<Hit.Label> provenance,
      String text,
      Marked marked,
      List<ZoneJson> zones,
      List<EvidenceJson> evidence,
      List<CopyJson> copies) {

    /**
     * @param marks whether a query was given whose matches are marked
     */
    public static DocumentJson of(ArticleView view, boolean marks) {
      HitJson hit = HitJson.of(view.hit());
      return new DocumentJson(
          hit.id,
          hit.title,
          hit.titleMarked,
          hit.url,
          hit.source,
          orNull(view.author()),
          hit.lang,
          hit.date,
          hit.datePrecision,
          hit.countries,
          hit.topics,
          hit.provenance,
          view.text(),
          marks ? Marked.of(view) : null,
          view.zones().stream().map(ZoneJson::of).toList(),
          view.evidence().stream().map(EvidenceJson::of).toList(),
          view.compared().stream().map(CopyJson::of).toList());
    }
  }

  private static final double THOUSAND = 1_000;

  /**
   * A near copy; what is unknown is null.
   *
   * @param share of the article's words that the copy has too, in the same order; 0 to 1
   */
  public record CopyJson(
      String id,
      String title,
      String source,
      String lang,
      String date,
      String datePrecision,
      double share) {

    static CopyJson of(ArticleView.Compared compared) {
      ArticleView.Copy copy = compared.copy();
      return new CopyJson(
          copy.id(),
          copy.title(),
          orNull(copy.source()),
          copy.lang(),
          orNull(copy.date().value()),
          copy.date().precision().name().toLowerCase(Locale.ROOT),
          Math.round(compared.comparison().share() * THOUSAND) / THOUSAND);
    }
  }

  /** Title, text and the zones that were looked into as HTML with marks. */
  public record Marked(String title, String text, List<ZoneJson> zones) {
    static Marked of(ArticleView view) {
      List<ZoneJson> zones =
          view.markedZones().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(zone -> new ZoneJson(zone.getKey().key(), zone.getValue()))
              .toList();
      return new Marked(view.hit().titleMarked(), view.marked(), zones);
    }
  }

  /** What was kept apart. */
  public record ZoneJson(String kind, String text) {
    static ZoneJson of(Zone zone) {
      return new ZoneJson(zone.kind().key(), zone.text());
    }
  }

  /**
   * Why something was found; {@code start} and {@code end} are null when it was stated by metadata.
   */
  public record EvidenceJson(
      String finding,
      String value,
      String place,
      Integer start,
      Integer end,
      String rule,
      String quote) {

    public static EvidenceJson of(Finding finding) {
      boolean located = finding.place() != Finding.Place.METADATA;
      return new EvidenceJson(
          finding.finding(),
          finding.value(),
          finding.place().name().toLowerCase(Locale.ROOT),
          located ? finding.start() : null,
          located ? finding.end() : null,
          finding.rule(),
          finding.quote());
    }
  }

  /** The answer of {@code /stats}. */
  public record StatsJson(
      String generation,
      String created,
      long documents,
      long undated,
      long bytes,
      Map<String, Long> languages,
      String oldest,
      String newest) {

    public static StatsJson of(Stats stats) {
      return new StatsJson(
          stats.generation(),
          stats.created(),
          stats.documents(),
          stats.undated(),
          stats.bytes(),
          new TreeMap<>(stats.languages()),
          orNull(stats.oldest()),
          orNull(stats.newest()));
    }
  }

  static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
