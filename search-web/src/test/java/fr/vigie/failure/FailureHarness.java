package fr.vigie.failure;

import fr.vigie.index.generations.CurrentGeneration;
import fr.vigie.index.generations.GenerationStore;
import fr.vigie.index.generations.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.util.IOUtils;

/**
 * Lets jobs and the server fail again and again, and checks after each time what must hold whatever
 * happened.
 *
 * <p>The seed settles which failures come in which order and what is edited; when a process dies
 * depends on the machine too.
 */
final class FailureHarness {

  private static final int DAMAGED_LEFT = 4;

  private final Random random;
  private final Scene scene;
  private final Tally tally = new Tally();
  private Map<String, Integer> acknowledged;

  private FailureHarness(Path folder, long seed, int clients) throws IOException {
    this.random = new Random(seed);
    this.scene = new Scene(folder, random, clients);
    this.acknowledged = scene.newsroom.state();
  }

  /** Gives what the runs came to; an {@link AssertionError} is a rule broken. */
  static String run(Path folder, int runs, long seed, int clients) throws Exception {
    System.out.println("seed " + seed + ", " + runs + " runs");
    Files.createDirectories(folder);
    FailureHarness harness = new FailureHarness(folder, seed, clients);
    try (Scene scene = harness.scene) {
      for (int run = 0; run < runs; run++) harness.run(run, seed);
      return harness.tally.text(scene.clients);
    }
  }

  private void run(int run, long seed) throws Exception {
    Failure failure = run < Failure.values().length ? Failure.values()[run] : Failure.pick(random);
    String where = "seed " + seed + ", run " + run + ", " + failure;
    try {
      Outcome outcome = scene.play(failure);
      tally.add(failure, outcome);
      where += ": " + outcome.text();
      checkWhatIsLeft(failure, outcome);
      checkTheNextRun(run);
    } catch (AssertionError | Exception e) {
      throw new AssertionError(where + "\n" + e, e);
    }
    if (run % 50 == 49)
      System.out.println(run + 1 + " runs, " + scene.clients.answers() + " answers");
  }

  /** Readers have a whole generation of what was acknowledged, or of the sources. */
  private void checkWhatIsLeft(Failure failure, Outcome outcome) throws IOException {
    if (failure == Failure.ROLLBACK) return;
    Map<String, Integer> found = scene.contents.versions();
    boolean mixed = failure == Failure.SOURCES_GONE || failure == Failure.SOURCES_CHANGING;
    Rules rules =
        new Rules(acknowledged, scene.newsroom.state(), scene.loose(), mixed, outcome.done());
    boolean olderMayBeRead = failure == Failure.FLIPPED_BIT && !outcome.done();
    String broken = rules.broken(found);
    require(broken.isEmpty() || olderMayBeRead, broken);
    require(olderMayBeRead || sound(scene.contents.current()), "the current generation is damaged");
  }

  /** A job that nothing befalls mends all, cleans up, and is what the server then answers from. */
  private void checkTheNextRun(int run) throws Exception {
    TreeSet<String> damagedBefore = new TreeSet<>(scene.contents.store().damaged().keySet());
    Outcome next = scene.job(false);
    require(next.done(), "the next run: " + next.text());
    GenerationStore store = scene.contents.store();
    CurrentGeneration current = store.current();
    require(current.warning().isEmpty(), current.warning());
    acknowledged = scene.newsroom.state();
    String broken =
        new Rules(acknowledged, acknowledged, List.of(), false, true)
            .broken(scene.contents.versions());
    require(broken.isEmpty(), "after the next run " + broken);
    require(
        scene.contents.leftovers().isEmpty(), "left lying about: " + scene.contents.leftovers());
    require(damagedBefore.stream().allMatch(store::has), "a damaged generation was deleted");
    if (run % 10 == 0)
      require(store.verify(current.info().name(), Verification.Level.FULL).sound(), "damaged");
    tally.followed(scene.awaitServer(current.info().name(), true));
    require(scene.clients.failures().isEmpty(), "clients: " + scene.clients.failures());
    removeDamaged(store);
  }

  /** As a person would, once it has been looked at. */
  private void removeDamaged(GenerationStore store) throws IOException {
    List<String> damaged = List.copyOf(store.damaged().keySet());
    if (damaged.size() <= DAMAGED_LEFT) return;
    for (String name : damaged) IOUtils.rm(scene.contents.generation(name));
    tally.damaged(damaged.size());
  }

  private boolean sound(String generation) throws IOException {
    return scene.contents.store().verify(generation, Verification.Level.CHECKSUMS).sound();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
