package fr.vigie.index.generations;

/** What a job does; the lower-case name is what files and reports show. */
public enum JobKind {
  /** A whole new generation. */
  BUILD,
  /** A generation made from the current one and what changed. */
  UPDATE,
  /** An older generation made current again. */
  ROLLBACK
}
