package fr.vigie.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk with room for so many bytes and no more. */
final class FullDisk extends FilterDirectory {

  private final AtomicLong room;

  FullDisk(Directory in, long room) {
    super(in);
    this.room = new AtomicLong(room);
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return bounded(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    return bounded(super.createTempOutput(prefix, suffix, context));
  }

  private IndexOutput bounded(IndexOutput output) {
    return new FilterIndexOutput("bounded " + output.getName(), output.getName(), output) {
      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        super.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] b, int offset, int length) throws IOException {
        take(length);
        super.writeBytes(b, offset, length);
      }
    };
  }

  private void take(long bytes) throws IOException {
    if (room.addAndGet(-bytes) < 0) throw new IOException("No space left on device");
  }
}
