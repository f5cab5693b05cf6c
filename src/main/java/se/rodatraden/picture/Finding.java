package se.rodatraden.picture;

/// A picture may also say what is not the problem.
public enum Finding {
  PROBLEM,
  NOT_A_PROBLEM
}
