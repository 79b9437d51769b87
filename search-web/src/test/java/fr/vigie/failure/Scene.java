package fr.vigie.failure;

import fr.vigie.failure.FaultyDisk.Fault;
import fr.vigie.index.JobOptions;
import fr.vigie.index.Rollback;
import fr.vigie.index.disk.JobEnvironment;
import fr.vigie.index.documents.EnrichedIndexing;
import fr.vigie.index.generations.Verification;
import fr.vigie.index.reports.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One index, its sources, a server and its clients; and what can go wrong with them. */
final class Scene implements AutoCloseable {

  private final Path folder;
  private final Random random;
  private final EnrichedIndexing indexing = JobHost.indexing();
  private final Processes processes;
  private final ExecutorService aside =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
  private Future<JobProcess> nextJob;
  private List<String> loose = List.of();

  final Newsroom newsroom;
  final IndexContents contents;
  final ServerProcess server;
  final Clients clients;

  Scene(Path folder, Random random, int clientCount) throws IOException {
    this.folder = folder;
    this.random = random;
    this.processes = new Processes(folder);
    this.newsroom = new Newsroom(folder.resolve("sources"), random);
    this.contents = new IndexContents(folder.resolve("index"));
    if (!job(true).done()) throw new IOException("the first build failed");
    this.server = new ServerProcess(processes, contents.index());
    this.clients = new Clients(server, clientCount);
    this.nextJob = aside.submit(this::jobProcess);
  }

  /** Articles that were being changed while the last run read them. */
  List<String> loose() {
    return loose;
  }

  /** Runs a job on a sound disk. */
  Outcome job(boolean build) {
    return job(build, JobEnvironment.system().disk());
  }

  /** Edits the sources and lets a run fail on the way. */
  Outcome play(Failure failure) throws Exception {
    loose = List.of();
    if (failure != Failure.NOTHING || random.nextBoolean()) newsroom.edit();
    return switch (failure) {
      case NOTHING -> job(random.nextInt(8) == 0);
      case KILLED_JOB -> killed(false);
      case KILLED_BUILD -> killed(true);
      case KILLED_SERVER -> withServerKilled();
      case FULL_DISK ->
          job(random.nextInt(5) == 0, new FaultyDisk(Fault.ROOM, random.nextInt(60_000), true));
      case FAILED_WRITE ->
          job(
              random.nextInt(5) == 0,
              new FaultyDisk(Fault.WRITE, 1 + random.nextInt(160), random.nextBoolean()));
      case FAILED_READ ->
          job(false, new FaultyDisk(Fault.READ, 1 + random.nextInt(600), random.nextBoolean()));
      case FLIPPED_BIT -> withBitFlipped();
      case DECAY_WHILE_SERVED -> withDecay();
      case SOURCES_GONE -> withSourcesGone();
      case SOURCES_CHANGING -> withSourcesChanging();
      case TWO_JOBS -> two();
      case ROLLBACK -> rollback();
    };
  }

  @Override
  public void close() {
    clients.close();
    server.close();
    closeNextJob();
    aside.shutdownNow();
  }

  private void closeNextJob() {
    try {
      nextJob.get().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobProcess jobProcess() throws IOException {
    return new JobProcess(processes, contents.index(), newsroom.folder());
  }

  private JobProcess takeJob() throws Exception {
    JobProcess job = nextJob.get();
    nextJob = aside.submit(this::jobProcess);
    return job;
  }

  private Outcome job(boolean build, JobEnvironment.Disk disk) {
    try {
      return Outcome.of(JobHost.run(contents.index(), newsroom.folder(), indexing, disk, build));
    } catch (IOException e) {
      return Outcome.failed(e);
    }
  }

  /** By itself at some change to the disk, or from outside at some moment. */
  private Outcome killed(boolean build) throws Exception {
    try (JobProcess job = takeJob()) {
      boolean fromOutside = random.nextInt(3) == 0;
      job.run(build, fromOutside ? 0 : 1 + random.nextInt(build ? 120 : 160));
      if (fromOutside) {
        Thread.sleep(random.nextInt(400));
        job.kill();
      }
      return Outcome.exit(job.exit());
    }
  }

  private Outcome withServerKilled() throws Exception {
    Future<Outcome> job = aside.submit((Callable<Outcome>) () -> job(false));
    Thread.sleep(random.nextInt(60));
    server.killAndRestart();
    return job.get();
  }

  /** As bad sectors or a bad copy show: who opens the file next gets another content. */
  private Outcome withBitFlipped() throws Exception {
    List<Path> files = contents.files();
    Path file = files.get(random.nextInt(files.size()));
    byte[] good = Files.readAllBytes(file);
    Path bad = Files.write(folder.resolve("bad"), flipped(good));
    Files.move(bad, file, StandardCopyOption.REPLACE_EXISTING);
    if (random.nextInt(5) == 0 && !file.endsWith("vigie-index.json")) server.killAndRestart();
    Outcome outcome = job(false);
    if (!file.endsWith("vigie-index.json")) return outcome;
    Files.write(file, good);
    return outcome;
  }

  /** Bits change under the server, in a generation that shares nothing with the one before. */
  private Outcome withDecay() throws Exception {
    if (!job(true).done()) throw new IllegalStateException("a build failed");
    String generation = contents.current();
    awaitServer(generation, true);
    List<Path> files =
        contents.files().stream()
            .filter(
                file ->
                    file.startsWith(contents.generation(generation))
                        && !file.endsWith("generation.json"))
            .toList();
    Path file = files.get(random.nextInt(files.size()));
    clients.decays(generation);
    Files.write(file, flipped(Files.readAllBytes(file)), StandardOpenOption.WRITE);
    if (contents.store().verify(generation, Verification.Level.CHECKSUMS).sound()) {
      throw new IllegalStateException("a flipped bit was not found in " + file);
    }
    awaitServer(generation, false);
    newsroom.edit();
    return job(false);
  }

  private Outcome withSourcesGone() throws Exception {
    Future<Boolean> gone =
        aside.submit(
            () -> {
              Thread.sleep(random.nextInt(30));
              newsroom.vanish();
              return true;
            });
    if (random.nextBoolean()) gone.get();
    Outcome outcome = job(random.nextInt(4) == 0);
    gone.get();
    newsroom.comeBack();
    return outcome;
  }

  private Outcome withSourcesChanging() throws Exception {
    Future<List<String>> changing =
        aside.submit(
            () -> {
              List<String> touched = new ArrayList<>();
              for (int i = 0; i < 5; i++) touched.addAll(newsroom.editInPlace());
              return touched;
            });
    Outcome outcome = job(random.nextInt(4) == 0);
    loose = changing.get();
    return outcome;
  }

  private Outcome two() throws Exception {
    try (JobProcess other = takeJob()) {
      other.run(random.nextInt(3) == 0, 0);
      Outcome own = job(false);
      int exit = other.exit();
      return new Outcome(own.done() || exit == 0, false, own.text() + "; the other: exit " + exit);
    }
  }

  private Outcome rollback() {
    try {
      JobReport report =
          new Rollback(contents.index(), JobOptions.defaults(), JobEnvironment.system())
              .toPrevious();
      return new Outcome(false, false, report.toText());
    } catch (IOException e) {
      return Outcome.failed(e);
    }
  }

  private byte[] flipped(byte[] good) {
    byte[] bad = good.clone();
    bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
    return bad;
  }

  /**
   * Waits until the server answers, or no longer answers, from a generation; gives how long that
   * took, in ms.
   */
  long awaitServer(String generation, boolean from) throws InterruptedException {
    long started = System.nanoTime();
    while (clients.generation().equals(generation) != from) {
      long waited = (System.nanoTime() - started) / 1_000_000;
      if (waited > 300_000)
        throw new IllegalStateException(
            "the server did not turn " + (from ? "to " : "from ") + generation);
      Thread.sleep(10);
    }
    return (System.nanoTime() - started) / 1_000_000;
  }
}
