package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import se.rodatraden.shared.Problem;

/// What can go wrong with a protocol, its decisions and the measures that follow.
public sealed interface ProtocolProblem extends Problem {

  @Override
  default int status() {
    return 422;
  }

  /// What is decided must be said.
  record VerdictMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.verdict_missing";
    }
  }

  /// Whether it is possible, in whose power it is and what effect is known must each be said.
  record FactsMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.facts_missing";
    }
  }

  /// Where the power is others', it must be said whose.
  record OwnerMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.owner_missing";
    }
  }

  /// A proven effect must say where it is shown.
  record ReferenceMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.reference_missing";
    }
  }

  /// Only what is known to be possible can be promised; the rest can be examined.
  record NotKnownToBePossible() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.not_possible";
    }
  }

  /// Nobody can promise what is in others' power; it can be examined together with them.
  record NotWithinPower() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.not_within_power";
    }
  }

  /// A no must say why.
  record ReasonMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.reason_missing";
    }
  }

  /// It must be said what will be done.
  record WhatMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.what_missing";
    }
  }

  /// It must be said which party and which unit answers for it.
  record ResponsibleMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.responsible_missing";
    }
  }

  /// What one party can do alone is answered for by that party.
  record OwnIsNotBoth() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.own_is_not_both";
    }
  }

  /// It must be said until when.
  record DueMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.due_missing";
    }
  }

  /// Nothing that follows from a walk is due before it.
  record DueBeforeWalk(LocalDate walked) implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.due_before_walk";
    }
  }

  record TextTooLong(int most, int was) implements ProtocolProblem {
    @Override
    public String code() {
      return "decision.text_too_long";
    }
  }

  /// A walk that has not been opened has no protocol.
  record NotWalked() implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.not_walked";
    }
  }

  /// All that was noted must be looked through first.
  record NotModerated(int pending) implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.not_moderated";
    }
  }

  /// Every unsafe point must have its decision.
  record Undecided(int undecided) implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.undecided";
    }
  }

  /// What police and municipality share must be signed for by both.
  record NotSigned(int parties) implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.not_signed";
    }
  }

  /// Only what both parties share is signed for.
  record NothingToSign() implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.nothing_to_sign";
    }
  }

  record SignedAlready() implements ProtocolProblem {
    @Override
    public String code() {
      return "protocol.signed_already";
    }
  }

  /// What is done or stopped must say what was done, or why it was stopped.
  record OutcomeMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "measure.outcome_missing";
    }
  }

  record DoneDayMissing() implements ProtocolProblem {
    @Override
    public String code() {
      return "measure.done_day_missing";
    }
  }

  record DoneInFuture(LocalDate today) implements ProtocolProblem {
    @Override
    public String code() {
      return "measure.done_in_future";
    }
  }
}
