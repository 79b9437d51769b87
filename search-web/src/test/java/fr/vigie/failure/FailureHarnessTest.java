package fr.vigie.failure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each failure once: docs/failure-modes.md says how to run the harness at length. */
class FailureHarnessTest {

  @TempDir Path temp;

  @Test
  void whateverFailsTheLastGoodIndexAnswers() throws Exception {
    String summary = FailureHarness.run(temp, Failure.values().length, System.nanoTime(), 1);
    assertTrue(summary.contains("failed 0,"), summary);
  }
}
