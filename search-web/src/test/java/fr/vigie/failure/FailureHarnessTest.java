package fr.vigie.failure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each failure once, or as many as the property {@code vigie.failure.runs} says: {@code
 * .ci/failures} runs a thousand.
 */
class FailureHarnessTest {

  private static final int RUNS = Integer.getInteger("vigie.failure.runs", Failure.values().length);
  private static final long SEED = Long.getLong("vigie.failure.seed", System.nanoTime());

  @TempDir Path temp;

  @Test
  void whateverFailsTheLastGoodIndexAnswers() throws Exception {
    String summary = FailureHarness.run(temp, RUNS, SEED, 1);
    System.out.println(summary);
    assertTrue(summary.contains("failed 0,"), summary);
  }
}
