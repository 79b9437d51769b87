package fr.vigie.enrichment;

import fr.vigie.article.PublicationDate;

/**
 * One place where an article's date is sought. Implementations are immutable and safe for several
 * threads.
 */
interface DateStage {

  /** The date, or {@link PublicationDate#UNKNOWN} with what is worth saying all the same. */
  Found<PublicationDate> find(Dossier dossier);
}
