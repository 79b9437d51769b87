package fr.vigie.failure;

import fr.vigie.index.disk.JobEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/** A disk that does its work until an operation of one sort is due to fail. */
final class FaultyDisk implements JobEnvironment.Disk {

  /** Which operations are counted, and what happens when the count is reached. */
  enum Fault {
    /** An error at the n-th write, flush, rename, delete or fsync, and perhaps at all after it. */
    WRITE,
    /** An error at the n-th read. */
    READ,
    /** No room after n bytes. */
    ROOM,
    /** The process dies at the n-th write, rename, delete or fsync, as by kill -9. */
    DEATH
  }

  private final JobEnvironment.Disk real = JobEnvironment.system().disk();
  private final Fault fault;
  private final AtomicLong left;
  private final boolean forGood;

  /**
   * @param forGood whether the disk stays broken once it is
   */
  FaultyDisk(Fault fault, long left, boolean forGood) {
    this.fault = fault;
    this.left = new AtomicLong(left);
    this.forGood = forGood;
  }

  @Override
  public Directory open(Path folder) throws IOException {
    return new Faulty(real.open(folder));
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    try {
      bytes(content.length);
      change();
    } catch (IOException e) {
      Files.write(file, Arrays.copyOf(content, content.length / 2), StandardOpenOption.CREATE_NEW);
      throw e;
    }
    real.write(file, content);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    change();
    real.rename(from, to);
    change();
  }

  @Override
  public void sync(Path path, boolean folder) throws IOException {
    change();
    real.sync(path, folder);
  }

  private void change() throws IOException {
    if (fault == Fault.DEATH && left.decrementAndGet() == 0) Runtime.getRuntime().halt(137);
    if (fault == Fault.WRITE) count("Input/output error");
  }

  private void read() throws IOException {
    if (fault == Fault.READ) count("Input/output error");
  }

  private void bytes(long written) throws IOException {
    if (fault == Fault.ROOM && left.addAndGet(-written) < 0)
      throw new IOException("No space left on device");
  }

  private void count(String error) throws IOException {
    long now = left.decrementAndGet();
    if (now == 0 || forGood && now < 0) throw new IOException(error);
  }

  private final class Faulty extends FilterDirectory {

    Faulty(Directory in) {
      super(in);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      change();
      return new Output(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      change();
      return new Output(super.createTempOutput(prefix, suffix, context));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      read();
      return new Input(super.openInput(name, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      change();
      super.sync(names);
    }

    @Override
    public void syncMetaData() throws IOException {
      change();
      super.syncMetaData();
    }

    @Override
    public void rename(String source, String dest) throws IOException {
      change();
      super.rename(source, dest);
    }

    @Override
    public void deleteFile(String name) throws IOException {
      change();
      super.deleteFile(name);
    }
  }

  private final class Output extends FilterIndexOutput {

    private boolean closed;

    Output(IndexOutput out) {
      super("faulty " + out.getName(), out.getName(), out);
    }

    @Override
    public void writeByte(byte b) throws IOException {
      bytes(1);
      super.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      bytes(length);
      change();
      super.writeBytes(b, offset, length);
    }

    @Override
    public void close() throws IOException {
      try {
        if (!closed) change();
      } finally {
        closed = true;
        super.close();
      }
    }
  }

  private final class Input extends FilterIndexInput {

    Input(IndexInput in) {
      super("faulty " + in, in);
    }

    @Override
    public void readBytes(byte[] b, int offset, int length) throws IOException {
      read();
      super.readBytes(b, offset, length);
    }

    @Override
    public IndexInput clone() {
      return new Input(in.clone());
    }

    @Override
    public IndexInput slice(String description, long offset, long length) throws IOException {
      read();
      return new Input(in.slice(description, offset, length));
    }
  }
}
