package fr.vigie.index;

import fr.vigie.index.disk.Reason;

/** Ends the reading of a source because the run can't go on. The cause says why. */
final class JobAbortedException extends RuntimeException {

  JobAbortedException(Throwable cause) {
    super("the job is over: " + Reason.of(cause), cause);
  }
}
