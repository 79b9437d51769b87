package fr.vigie.reading;

import fr.vigie.article.RawArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that a run gives, for tests to look at. */
public class Collected implements Sink {

  public final List<RawArticle> articles = new ArrayList<>();
  final List<String> hashes = new ArrayList<>();
  final List<String> faults = new ArrayList<>();
  final List<String> skipped = new ArrayList<>();

  public static Collected from(Path... roots) {
    return from(Limits.DEFAULTS, roots);
  }

  static Collected from(Limits limits, Path... roots) {
    Collected collected = new Collected();
    new Sources(List.of(roots), limits).readAll(collected);
    return collected;
  }

  List<String> ids() {
    return articles.stream().map(RawArticle::id).toList();
  }

  RawArticle only() {
    if (articles.size() != 1 || !faults.isEmpty()) throw new AssertionError(ids() + " " + faults);
    return articles.getFirst();
  }

  @Override
  public void article(SourceRecord record) {
    articles.add(record.article());
    hashes.add(record.contentHash());
  }

  @Override
  public void fault(Fault fault) {
    faults.add(fault.toString());
  }

  @Override
  public void skipped(String file, String reason) {
    skipped.add(file + ": " + reason);
  }
}
