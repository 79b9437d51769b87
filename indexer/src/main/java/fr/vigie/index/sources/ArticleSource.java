package fr.vigie.index.sources;

import fr.vigie.article.RawArticle;
import fr.vigie.reading.FileStamp;
import java.io.IOException;
import java.util.Optional;

/** Where a job takes its articles from. */
public interface ArticleSource {

  /**
   * Hands each article to the sink, once, in an order that does not depend on the machine. Of two
   * articles with one id the source hands over the first, and the other is a fault.
   *
   * <p>What is wrong with one file is a {@linkplain Sink#fault fault}, and the rest goes on. An
   * exception the sink throws must be let through: the job is over and nothing more is wanted.
   *
   * @throws IOException when the source as a whole can't be read; the job then fails and publishes
   *     nothing
   */
  void readAll(Sink sink) throws IOException;

  /**
   * Changes whenever files with the same {@link FileStamp} might be read otherwise: what a job
   * remembers of them is then forgotten.
   */
  default String fingerprint() {
    return "";
  }

  /**
   * Takes what is found. Files are named relative to the folder the user named, as in {@link
   * RawArticle#file()}. Any thread may call; a call waits while the indexing is behind.
   */
  interface Sink {

    /**
     * @param contentHash changes when the file's part in this article changes, the same on every
     *     machine; never empty
     */
    void article(RawArticle raw, String contentHash);

    /**
     * Something that should have been readable was not. An update keeps the documents it has from
     * this file, or from the files under it when it is a folder.
     *
     * @param file the file or folder; empty for the source as a whole
     * @param line counted from 1; 0 when the fault has no line
     */
    void fault(String file, int line, String reason);

    /** A file rightly not indexed. An update deletes the documents it has from it. */
    void skipped(String file, String reason);

    /**
     * How far the reading is.
     *
     * @param totalBytes 0 when unknown
     */
    void progress(long doneBytes, long totalBytes);

    /**
     * Asked before a file is read.
     *
     * @return what it holds, when it stands as it was read before and the index has all of that:
     *     then it need not be read, and its articles are counted; empty when it is to be read
     */
    default Optional<FileContents> unchanged(FileStamp file) {
      return Optional.empty();
    }

    /** A file was read without a fault, and its articles handed over. */
    default void finished(FileStamp file, FileContents contents) {}
  }
}
