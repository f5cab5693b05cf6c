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

  /// The walk was made known and will not be held.
  record CalledOff(String joinCode) implements WalkProblem {
    @Override
    public String code() {
      return "walk.called_off";
    }

    @Override
    public int status() {
      return 410;
    }
  }

  /// More have said that they take part than any walk has room for.
  record ParticipantsFull(int most) implements WalkProblem {
    @Override
    public String code() {
      return "participants.full";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// What came of a participant cannot be read.
  record ParticipantInvalid(List<FieldProblem> problems) implements WalkProblem {
    public ParticipantInvalid {
      problems = List.copyOf(problems);
    }

    @Override
    public String code() {
      return "participant.invalid";
    }

    @Override
    public int status() {
      return 422;
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

  /// It was removed when it was looked through, and has been erased since.
  record ObservationErased(String observation) implements WalkProblem {
    @Override
    public String code() {
      return "observation.erased";
    }

    @Override
    public int status() {
      return 410;
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

  /// What a photo is to belong to is not there: it must be sent first.
  record ObservationUnknown(String observation) implements WalkProblem {
    @Override
    public String code() {
      return "observation.unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// Another photo is stored under the same id.
  record PhotoConflict(String photo) implements WalkProblem {
    @Override
    public String code() {
      return "photo.conflict";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Its sender has taken it back, and it does not come back.
  record PhotoWithdrawn(String photo) implements WalkProblem {
    @Override
    public String code() {
      return "photo.withdrawn";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// The kind of file is not taken in.
  ///
  /// @param given what the file was said to be
  record PhotoType(String given) implements WalkProblem {
    @Override
    public String code() {
      return "photo.type";
    }

    @Override
    public int status() {
      return 415;
    }
  }

  /// A kind of file that some phones make, and that is not taken in.
  record PhotoHeic() implements WalkProblem {
    @Override
    public String code() {
      return "photo.heic";
    }

    @Override
    public int status() {
      return 415;
    }
  }

  /// It did not come whole, or not in time; it may be sent again.
  record PhotoIncomplete(long within_s) implements WalkProblem {
    @Override
    public String code() {
      return "photo.incomplete";
    }

    @Override
    public int status() {
      return 400;
    }
  }

  /// The file is no whole, plain picture of the kind it was said to be.
  ///
  /// @param reason `other_type`, `truncated`, `damaged` or `animated`
  record PhotoUnreadable(String reason) implements WalkProblem {
    @Override
    public String code() {
      return "photo.unreadable";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The picture has more pixels than are read.
  ///
  /// @param most_megapixels that any kind of picture may have
  record PhotoTooManyPixels(int most_megapixels) implements WalkProblem {
    @Override
    public String code() {
      return "photo.too_many_pixels";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// The observation has as many photos as it may have.
  record PhotosFull(int most) implements WalkProblem {
    @Override
    public String code() {
      return "photo.full";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Private notes are about what must not be photographed.
  record PhotoOfPrivateNote() implements WalkProblem {
    @Override
    public String code() {
      return "photo.private_note";
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
