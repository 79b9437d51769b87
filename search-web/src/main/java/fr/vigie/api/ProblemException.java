package fr.vigie.api;

import fr.vigie.reading.characters.WholeCharacters;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.title() + ": " + problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }

  static ProblemException noSuchDocument(String id) {
    String shown = WholeCharacters.shown(id, 100);
    return new ProblemException(
        Problem.of(
            "not-found",
            "No such document",
            404,
            "The index has no document with the id '" + shown + "'."));
  }
}
