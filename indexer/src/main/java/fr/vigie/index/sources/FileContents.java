package fr.vigie.index.sources;

import fr.vigie.index.reports.JobReport;
import java.util.List;

/**
 * What a file held, without faults, when it was read.
 *
 * @param articles in the order of the file
 * @param skipped what stands in it and is no article
 */
public record FileContents(List<Key> articles, List<JobReport.Skip> skipped) {

  /** By what an article of an index is known to be the same. */
  public record Key(String id, String contentHash) {}

  public FileContents {
    articles = List.copyOf(articles);
    skipped = List.copyOf(skipped);
  }
}
