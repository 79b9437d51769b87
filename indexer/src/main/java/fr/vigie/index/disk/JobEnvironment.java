package fr.vigie.index.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.IOUtils;

/**
 * What a run has around it, apart so that a test can put a failing disk or a stopped clock in its
 * place.
 *
 * @param clock names generations and dates reports
 * @param disk takes all that a run writes
 * @param toolVersion written into generations and reports
 */
public record JobEnvironment(InstantSource clock, Disk disk, String toolVersion) {

  /** What a run asks of the disk. Each call may fail; none leaves a file half replaced. */
  public interface Disk {

    /**
     * Opens a folder for Lucene to write in. One job writes at a time, so no lock is needed inside
     * it.
     */
    Directory open(Path folder) throws IOException;

    /** Writes a new file. Its permissions are those of the process, so that others may read it. */
    default void write(Path file, byte[] content) throws IOException {
      Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Renames at once, replacing a file of that name. */
    default void rename(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns when the file, or the list of a folder, would outlast a power cut. */
    default void sync(Path path, boolean folder) throws IOException {
      IOUtils.fsync(path, folder);
    }
  }

  public static JobEnvironment system() {
    String version = JobEnvironment.class.getPackage().getImplementationVersion();
    Disk disk = folder -> FSDirectory.open(folder, NoLockFactory.INSTANCE);
    return new JobEnvironment(
        InstantSource.system(), disk, version == null ? "unreleased" : version);
  }

  public JobEnvironment withDisk(Disk other) {
    return new JobEnvironment(clock, other, toolVersion);
  }

  public JobEnvironment withClock(InstantSource other) {
    return new JobEnvironment(other, disk, toolVersion);
  }
}
