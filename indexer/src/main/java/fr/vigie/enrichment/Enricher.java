package fr.vigie.enrichment;

import fr.vigie.article.Article;
import fr.vigie.article.Finding;
import fr.vigie.article.PublicationDate;
import fr.vigie.article.RawArticle;
import fr.vigie.enrichment.dates.DateFinder;
import fr.vigie.enrichment.evidence.Found;
import fr.vigie.enrichment.language.LanguageFinder;
import fr.vigie.enrichment.subjects.ArticleMentions;
import fr.vigie.enrichment.subjects.CountryFinder;
import fr.vigie.enrichment.subjects.MentionFinder;
import fr.vigie.enrichment.subjects.TopicFinder;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes of what a reader found an article ready to be indexed: finds its language, date, source,
 * countries and topics, each with its evidence. Immutable, safe for use by several threads; loads
 * the language model when constructed, so make one and keep it.
 */
public final class Enricher {

  /**
   * Raised whenever an article would be enriched otherwise than before by the same lexicon; part of
   * the index's fingerprint.
   */
  public static final int VERSION = 4;

  private final MentionFinder mentionFinder;
  private final LanguageFinder languages = new LanguageFinder();
  private final DateFinder dates;
  private final SourceFinder sources = new SourceFinder();
  private final AuthorFinder authors = new AuthorFinder();
  private final ProvenanceFinder provenance = new ProvenanceFinder();
  private final CountryFinder countries = new CountryFinder();
  private final TopicFinder topics = new TopicFinder();

  /**
   * @param clock tells today, after which nothing can have been published
   * @param mentionFinder finds countries and topic terms
   */
  public Enricher(Clock clock, MentionFinder mentionFinder) {
    this.dates = new DateFinder(clock);
    this.mentionFinder = mentionFinder;
  }

  public Article enrich(RawArticle raw) {
    return read(raw).article();
  }

  /** Enriches an article and keeps what its index needs too. */
  public Enriched read(RawArticle raw) {
    Found<String> language = languages.find(raw);
    Found<PublicationDate> date = dates.find(raw, language.value());
    Found<String> source = sources.find(raw);
    Found<List<String>> made = provenance.find(raw);
    ArticleMentions mentions = ArticleMentions.read(mentionFinder, raw, language.value());
    Found<List<String>> about = countries.find(mentions);
    Found<List<String>> dealsWith = topics.find(mentions);
    List<Finding> evidence =
        Stream.of(date, language, source, authors.find(raw), made, about, dealsWith)
            .flatMap(found -> found.findings().stream())
            .toList();
    Article article =
        new Article(
            raw,
            date.value(),
            language.value(),
            source.value(),
            about.value(),
            dealsWith.value(),
            made.value(),
            evidence);
    return new Enriched(article, mentions.title().tokens(), mentions.text().tokens());
  }
}
