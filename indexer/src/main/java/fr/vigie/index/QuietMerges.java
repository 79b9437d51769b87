package fr.vigie.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background. A merge that fails closes the writer, which keeps the cause; the thread
 * has nothing to add on the standard error.
 */
final class QuietMerges extends ConcurrentMergeScheduler {

  @Override
  protected void handleMergeException(Throwable thrown) {
    // IndexWriter.getTragicException() has it.
  }
}
