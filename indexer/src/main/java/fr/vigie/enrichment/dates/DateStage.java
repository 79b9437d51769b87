package fr.vigie.enrichment.dates;

import fr.vigie.article.PublicationDate;
import fr.vigie.enrichment.evidence.Found;

/**
 * One place where an article's date is sought. Implementations are immutable and safe for several
 * threads.
 */
interface DateStage {

  /** The date, or {@link PublicationDate#UNKNOWN} with what is worth saying all the same. */
  Found<PublicationDate> find(Dossier dossier);
}
