package fr.vigie.index.generations;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;

/** A published generation: it can be read and nothing else. */
final class ReadOnlyDirectory extends FilterDirectory {

  ReadOnlyDirectory(Directory in) {
    super(in);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) {
    throw refused();
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) {
    throw refused();
  }

  @Override
  public void deleteFile(String name) {
    throw refused();
  }

  @Override
  public void rename(String source, String dest) {
    throw refused();
  }

  @Override
  public void sync(Collection<String> names) {
    throw refused();
  }

  @Override
  public Lock obtainLock(String name) {
    throw refused();
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("a published generation never changes");
  }
}
