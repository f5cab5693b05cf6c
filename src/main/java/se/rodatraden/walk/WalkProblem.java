package se.rodatraden.walk;

import java.util.List;
import se.rodatraden.shared.Problem;

/// What can go wrong on a walk.
public sealed interface WalkProblem extends Problem {

  /// No walk has this join code.
  record Unknown(String joinCode) implements WalkProblem {
    @Override
    public String code() {
      return "walk.unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// The walk is planned, but takes no notes yet.
  record NotOpen(String joinCode) implements WalkProblem {
    @Override
    public String code() {
      return "walk.not_open";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /// The walk takes no more notes.
  record Closed(String joinCode) implements WalkProblem {
    @Override
    public String code() {
      return "walk.closed";
    }

    @Override
    public int status() {
      return 410;
    }
  }

  /// Another content is stored under the same id, and the asker did not build on it.
  record ObservationConflict(String observation) implements WalkProblem {
    @Override
    public String code() {
      return "observation.conflict";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  record ObservationInvalid(List<FieldProblem> problems) implements WalkProblem {
    public ObservationInvalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "observation.invalid";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The plan cannot be saved as it is.
  record PlanInvalid(List<FieldProblem> problems) implements WalkProblem {
    public PlanInvalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "walk.plan_invalid";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// More must be decided before everyone may know of the walk.
  record NotReady(List<FieldProblem> problems) implements WalkProblem {
    public NotReady {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "walk.not_ready";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The walk is open or closed: what its participants saw stays.
  record PlanLocked() implements WalkProblem {
    @Override
    public String code() {
      return "walk.plan_locked";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// A draft cannot be opened: nobody has been told of it.
  record StillDraft() implements WalkProblem {
    @Override
    public String code() {
      return "walk.still_draft";
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
