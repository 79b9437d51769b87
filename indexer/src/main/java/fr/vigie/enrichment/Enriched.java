package fr.vigie.enrichment;

import fr.vigie.analysis.RecordedTokens;
import fr.vigie.article.Article;

/**
 * An article ready to be indexed, and the tokens that its enrichment read, which its document then
 * need not make again.
 *
 * @param title tokens of its title, or of its beginning, or none
 * @param text tokens of its text, or of its beginning, or none
 */
public record Enriched(Article article, RecordedTokens title, RecordedTokens text) {

  /** An article whose texts are yet to be analysed. */
  public static Enriched unread(Article article) {
    return new Enriched(article, RecordedTokens.NONE, RecordedTokens.NONE);
  }
}
