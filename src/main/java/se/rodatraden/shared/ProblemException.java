package se.rodatraden.shared;

/// Carries a [Problem] to whoever answers the asker.
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code() + " " + problem, null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
