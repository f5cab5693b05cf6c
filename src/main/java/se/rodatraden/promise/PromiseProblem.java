package se.rodatraden.promise;

import java.time.LocalDate;
import se.rodatraden.shared.Problem;

/// What can go wrong with promises and the efforts counted against them.
public sealed interface PromiseProblem extends Problem {

  @Override
  default int status() {
    return 409;
  }

  /// Somebody has put their name to the text, so it no longer changes.
  record Signed() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.signed";
    }
  }

  /// The public has read the text, so it no longer changes.
  record Published() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.published";
    }
  }

  record NotSigned() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.not_signed";
    }
  }

  /// A promise without anything to do promises nothing.
  record NoActivities() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.no_activities";
    }
  }

  record AlreadySigned() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.already_signed";
    }
  }

  /// A signature is taken back only by its own signatory, and only until the other party signs.
  record SignatureStands() implements PromiseProblem {
    @Override
    public String code() {
      return "promise.signature_stands";
    }
  }

  record UnknownProblem(String problem) implements PromiseProblem {
    @Override
    public String code() {
      return "promise.unknown_problem";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record OutsidePeriod(LocalDate from, LocalDate until) implements PromiseProblem {
    @Override
    public String code() {
      return "effort.outside_period";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record InTheFuture(LocalDate today) implements PromiseProblem {
    @Override
    public String code() {
      return "effort.future";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The quota is time, so the time must be told.
  record HoursMissing() implements PromiseProblem {
    @Override
    public String code() {
      return "effort.hours_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Efforts that concern individuals are numbers and dates, nothing more.
  record CountsOnly() implements PromiseProblem {
    @Override
    public String code() {
      return "effort.counts_only";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record NotYours() implements PromiseProblem {
    @Override
    public String code() {
      return "effort.not_yours";
    }

    @Override
    public int status() {
      return 403;
    }
  }
}
