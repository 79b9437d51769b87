package fr.vigie.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * What a run has around it, apart so that a test can put a failing disk or a stopped clock in its
 * place.
 *
 * @param clock names generations and dates reports
 * @param disk opens the folder a generation is built in
 * @param toolVersion written into generations and reports
 */
public record JobEnvironment(InstantSource clock, Disk disk, String toolVersion) {

  /**
   * Opens a folder for Lucene to write in. One job writes at a time, so no lock is needed inside
   * it.
   */
  public interface Disk {
    Directory open(Path folder) throws IOException;
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
