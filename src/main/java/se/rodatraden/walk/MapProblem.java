package se.rodatraden.walk;

import java.util.List;
import se.rodatraden.shared.Problem;

/// What can go wrong on a map that is open before a walk.
public sealed interface MapProblem extends Problem {

  /// No map has this code.
  record Unknown(String mapCode) implements MapProblem {
    @Override
    public String code() {
      return "map.unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// Its first day is still to come.
  record NotOpen(String mapCode) implements MapProblem {
    @Override
    public String code() {
      return "map.not_open";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /// It takes no more marks.
  record Closed(String mapCode) implements MapProblem {
    @Override
    public String code() {
      return "map.closed";
    }

    @Override
    public int status() {
      return 410;
    }
  }

  /// The days do not go together.
  record Invalid(List<FieldProblem> problems) implements MapProblem {
    public Invalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "map.invalid";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Another content is stored under the same id. A mark is not changed once it is sent.
  record MarkConflict(String mark) implements MapProblem {
    @Override
    public String code() {
      return "mark.conflict";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  record MarkInvalid(List<FieldProblem> problems) implements MapProblem {
    public MarkInvalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "mark.invalid";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
