package fr.vigie.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that a thread of its own does while others go on. */
final class Underway<T> {

  private final FutureTask<T> task;

  private Underway(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins; the thread keeps no process from ending. */
  static <T> Underway<T> start(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name(name).start(task);
    return new Underway<>(task);
  }

  /** What came of it; waits for it. The work's own unchecked exception is thrown as it is. */
  T result() throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException own) throw own;
      if (e.getCause() instanceof Error own) throw own;
      throw new IllegalStateException(e.getCause());
    }
  }
}
