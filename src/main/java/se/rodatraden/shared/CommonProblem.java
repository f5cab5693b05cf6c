package se.rodatraden.shared;

/// What can go wrong anywhere.
public sealed interface CommonProblem extends Problem {

  /// Someone else saved the same thing in between.
  ///
  /// @param what the kind of thing, e.g. `promise`
  record ChangedMeanwhile(String what) implements CommonProblem {
    @Override
    public String code() {
      return "changed.meanwhile";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// @param what the kind of thing, e.g. `promise`
  record NotFound(String what, String reference) implements CommonProblem {
    @Override
    public String code() {
      return "not.found";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// The body is not the JSON that was expected.
  record MalformedBody(String expected) implements CommonProblem {
    @Override
    public String code() {
      return "body.malformed";
    }

    @Override
    public int status() {
      return 400;
    }
  }

  record BodyTooLarge(long limit_bytes) implements CommonProblem {
    @Override
    public String code() {
      return "body.too_large";
    }

    @Override
    public int status() {
      return 413;
    }
  }

  /// From this sender, for now; nothing was stored, and the same request may be sent again later.
  record TooMany(long retry_after_s) implements CommonProblem {
    @Override
    public String code() {
      return "too.many";
    }

    @Override
    public int status() {
      return 429;
    }
  }

  /// Too much of this is going on at once; nothing was stored, and the same request may be sent
  /// again later.
  record Busy(long retry_after_s) implements CommonProblem {
    @Override
    public String code() {
      return "server.busy";
    }

    @Override
    public int status() {
      return 503;
    }
  }

  /// Nothing was stored; the same request may be sent again.
  record DatabaseAway() implements CommonProblem {
    @Override
    public String code() {
      return "database.away";
    }

    @Override
    public int status() {
      return 503;
    }
  }

  record NotAllowed() implements CommonProblem {
    @Override
    public String code() {
      return "not.allowed";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  record Unexpected() implements CommonProblem {
    @Override
    public String code() {
      return "unexpected";
    }

    @Override
    public int status() {
      return 500;
    }
  }
}
