package se.rodatraden.picture;

import se.rodatraden.shared.Problem;

/// What can go wrong with pictures.
public sealed interface PictureProblem extends Problem {

  /// Adopted pictures never change.
  ///
  /// @param number of the picture
  record Adopted(int number) implements PictureProblem {
    @Override
    public String code() {
      return "picture.adopted";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// A picture without problems cannot be adopted.
  record Empty() implements PictureProblem {
    @Override
    public String code() {
      return "picture.empty";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// One draft at a time: two would be two pictures of the same situation.
  ///
  /// @param number of the draft there is
  record DraftExists(int number) implements PictureProblem {
    @Override
    public String code() {
      return "picture.draft_exists";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// This party has adopted the picture already.
  record AdoptedByParty() implements PictureProblem {
    @Override
    public String code() {
      return "picture.adopted_by_party";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Rejecting, and choosing not to prioritise, take a reason.
  record ReasonMissing() implements PictureProblem {
    @Override
    public String code() {
      return "picture.reason_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The same thing speaks once for the same problem.
  record EvidenceAlreadyCited() implements PictureProblem {
    @Override
    public String code() {
      return "picture.evidence_already_cited";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// A promise answers the problem, so it stays.
  record ProblemInUse() implements PictureProblem {
    @Override
    public String code() {
      return "picture.problem_in_use";
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
