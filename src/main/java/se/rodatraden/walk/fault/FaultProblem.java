package se.rodatraden.walk.fault;

import se.rodatraden.shared.Problem;

/// What can go wrong when a defect is handed over to fault reporting.
public sealed interface FaultProblem extends Problem {

  @Override
  default int status() {
    return 502;
  }

  /// Whether the receiver may have taken the report nevertheless.
  default boolean mayHaveArrived() {
    return false;
  }

  /// No receiver is set for the municipality.
  record NotSetUp() implements FaultProblem {
    @Override
    public String code() {
      return "fault.not_set_up";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// No connection was made, so nothing was sent.
  record Unreachable() implements FaultProblem {
    @Override
    public String code() {
      return "fault.unreachable";
    }
  }

  /// No whole answer in time.
  record TooSlow(long limit_s) implements FaultProblem {
    @Override
    public String code() {
      return "fault.too_slow";
    }

    @Override
    public int status() {
      return 504;
    }

    @Override
    public boolean mayHaveArrived() {
      return true;
    }
  }

  /// The connection broke before there was a whole answer.
  record CutOff() implements FaultProblem {
    @Override
    public String code() {
      return "fault.cut_off";
    }

    @Override
    public boolean mayHaveArrived() {
      return true;
    }
  }

  /// The receiver does not take it (4xx).
  ///
  /// @param said its reason, or nothing
  record Refused(int http, String said) implements FaultProblem {
    @Override
    public String code() {
      return "fault.refused";
    }
  }

  /// Something went wrong with the receiver (5xx).
  record Failed(int http) implements FaultProblem {
    @Override
    public String code() {
      return "fault.failed";
    }

    @Override
    public boolean mayHaveArrived() {
      return true;
    }
  }

  /// The receiver points elsewhere (3xx), which is not followed.
  record PointsElsewhere(int http) implements FaultProblem {
    @Override
    public String code() {
      return "fault.points_elsewhere";
    }

    @Override
    public boolean mayHaveArrived() {
      return true;
    }
  }

  /// The answer is not what Open311 GeoReport v2 says, or too much.
  record Nonsense() implements FaultProblem {
    @Override
    public String code() {
      return "fault.nonsense";
    }

    @Override
    public boolean mayHaveArrived() {
      return true;
    }
  }

  /// There is, or may be, a report about the point already.
  record SentAlready(int reports) implements FaultProblem {
    @Override
    public String code() {
      return "fault.sent_already";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Without number and token nobody can be asked.
  record NothingToAskFor() implements FaultProblem {
    @Override
    public String code() {
      return "fault.nothing_to_ask_for";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The receiver demands answers that cannot be given from here. Nothing was sent.
  ///
  /// @param what it asks for
  record AsksForMore(String what) implements FaultProblem {
    @Override
    public String code() {
      return "fault.asks_for_more";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record ServiceMissing() implements FaultProblem {
    @Override
    public String code() {
      return "fault.service_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record DescriptionMissing() implements FaultProblem {
    @Override
    public String code() {
      return "fault.description_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record DescriptionTooLong(int most, int was) implements FaultProblem {
    @Override
    public String code() {
      return "fault.description_too_long";
    }

    @Override
    public int status() {
      return 422;
    }
  }
}
