package fr.vigie.index;

import fr.vigie.article.Given;
import fr.vigie.article.RawArticle;
import fr.vigie.index.sources.ArticleSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A source in memory: one text a file, in the order of the names; a text is its own hash. */
final class Archive implements ArticleSource {

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();
  private String breaksAt = "";

  /**
   * @param idsAndTexts in turn
   */
  static Archive of(String... idsAndTexts) {
    Archive archive = new Archive();
    for (int i = 0; i < idsAndTexts.length; i += 2) archive.put(idsAndTexts[i], idsAndTexts[i + 1]);
    return archive;
  }

  /** Articles {@code a0000}, {@code a0001}… */
  static Archive numbered(int count) {
    Archive archive = new Archive();
    for (int i = 0; i < count; i++) archive.put("a%04d".formatted(i), "Dépêche numéro " + i);
    return archive;
  }

  Archive put(String id, String text) {
    texts.put(id, text);
    return this;
  }

  Archive remove(String id) {
    texts.remove(id);
    return this;
  }

  /** The file, or the folder, can no longer be read. */
  Archive fault(String file, String reason) {
    texts.keySet().removeIf(id -> id.equals(file) || id.startsWith(file + "/"));
    faults.put(file, reason);
    return this;
  }

  /** The disk goes away just before this article. */
  Archive breakingAt(String id) {
    breaksAt = id;
    return this;
  }

  Map<String, String> texts() {
    return texts;
  }

  @Override
  public void readAll(Sink sink) throws IOException {
    faults.forEach((file, reason) -> sink.fault(file, 0, reason));
    long done = 0;
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (each.getKey().equals(breaksAt)) throw new IOException("the disk was unplugged");
      sink.article(article(each.getKey(), each.getValue()), each.getValue());
      sink.progress(++done, texts.size());
    }
  }

  static RawArticle article(String id, String text) {
    return new RawArticle(id, id, "", text, List.of(), Given.NOTHING);
  }
}
