package fr.vigie.failure;

import java.util.random.RandomGenerator;

/** What goes wrong in a run. The weights make common failures common. */
enum Failure {
  NOTHING(6),
  KILLED_JOB(24),
  KILLED_BUILD(6),
  KILLED_SERVER(5),
  FULL_DISK(14),
  FAILED_WRITE(20),
  FAILED_READ(6),
  FLIPPED_BIT(8),
  DECAY_WHILE_SERVED(2),
  SOURCES_GONE(4),
  SOURCES_CHANGING(6),
  TWO_JOBS(5),
  ROLLBACK(4);

  private final int weight;

  Failure(int weight) {
    this.weight = weight;
  }

  static Failure pick(RandomGenerator random) {
    int total = 0;
    for (Failure failure : values()) total += failure.weight;
    int at = random.nextInt(total);
    for (Failure failure : values()) {
      at -= failure.weight;
      if (at < 0) return failure;
    }
    throw new IllegalStateException();
  }
}
