package fr.vigie.failure;

import fr.vigie.analysis.Analysis;
import fr.vigie.index.IndexJob;
import fr.vigie.index.JobOptions;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.reports.JobReport;
import fr.vigie.index.sources.SourceFiles;
import fr.vigie.lexicon.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A process that runs one job when it is told to, and perhaps dies of it. Reads {@code update 17}
 * or {@code index 17}: the number of changes to the disk after which it dies, 0 for never.
 */
final class JobHost {

  private JobHost() {}

  /** Arguments: the index folder, the folder of the sources. */
  public static void main(String[] args) throws IOException {
    EnrichedIndexing indexing = indexing();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    String[] order = orders.readLine().split(" ");
    System.out.println("running");
    long left = Long.parseLong(order[1]);
    FaultyDisk disk =
        new FaultyDisk(FaultyDisk.Fault.DEATH, left == 0 ? Long.MAX_VALUE : left, false);
    JobReport report =
        run(Path.of(args[0]), Path.of(args[1]), indexing, disk, order[0].equals("index"));
    System.out.println("exit " + report.exitStatus());
    Runtime.getRuntime().halt(report.exitStatus());
  }

  static EnrichedIndexing indexing() {
    return new EnrichedIndexing(new Analysis(Lexicon.shipped()), Clock.systemUTC());
  }

  static JobReport run(
      Path index, Path sources, EnrichedIndexing indexing, JobEnvironment.Disk disk, boolean build)
      throws IOException {
    JobEnvironment environment = JobEnvironment.system().withDisk(disk);
    IndexJob job =
        new IndexJob(index, indexing, JobOptions.defaults().withRamBufferMb(16), environment);
    SourceFiles files = new SourceFiles(List.of(sources));
    return build ? job.build(files) : job.update(files);
  }
}
