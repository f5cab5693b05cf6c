package se.rodatraden.walk;

import se.rodatraden.shared.Problem;

/// What can go wrong when observations are looked through.
public sealed interface ModerationProblem extends Problem {

  @Override
  default int status() {
    return 422;
  }

  /// What is removed is removed for a reason that somebody can answer for.
  record ReasonMissing() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.reason_missing";
    }
  }

  record ReasonTooLong(int most, int was) implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.reason_too_long";
    }
  }

  /// Only what is accepted, and about the same walk, can be agreed with.
  record MergeTargetNotAccepted() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.target_not_accepted";
    }
  }

  /// Others have been merged into it, and would lose what they agree with.
  record HasMerged(int others) implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.has_merged";
    }
  }

  /// Its writer made it private from the start: it can be removed and nothing else.
  record PrivateNote() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.private_note";
    }
  }

  /// What has been erased cannot be brought back or looked at again.
  record Erased() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.erased";
    }
  }

  /// Something must be covered.
  record BoxMissing() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.box_missing";
    }
  }

  record TooManyBoxes(int most, int was) implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.too_many_boxes";
    }
  }

  /// A box must have a surface and lie within the photo.
  record BoxOutside(int width_px, int height_px) implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.box_outside";
    }
  }

  record NothingToUndo() implements ModerationProblem {
    @Override
    public String code() {
      return "moderation.nothing_to_undo";
    }
  }
}
