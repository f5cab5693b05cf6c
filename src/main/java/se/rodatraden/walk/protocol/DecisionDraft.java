package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a form edits of a decision; anything may still be missing.
public record DecisionDraft(
    @Nullable Verdict verdict,
    @Nullable Feasibility feasibility,
    @Nullable Control control,
    @Nullable String owner,
    @Nullable Effect effect,
    @Nullable String reference,
    @Nullable AnsweredBy answeredBy,
    @Nullable String unit,
    @Nullable String what,
    @Nullable LocalDate due,
    @Nullable String reason) {

  public static final int MAXIMUM_NAME_CHARACTERS = 150;
  public static final int MAXIMUM_REFERENCE_CHARACTERS = 500;
  public static final int MAXIMUM_TEXT_CHARACTERS = 1_000;

  public DecisionDraft {
    owner = tidied(owner);
    reference = tidied(reference);
    unit = tidied(unit);
    what = tidied(what);
    reason = tidied(reason);
  }

  private static @Nullable String tidied(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  public static DecisionDraft of(Decision decision) {
    var assessment = decision.assessment();
    var undertaking = decision.undertaking();
    return new DecisionDraft(
        decision.verdict(),
        assessment.feasibility(),
        assessment.control(),
        assessment.owner(),
        assessment.effect(),
        assessment.reference(),
        undertaking == null ? null : undertaking.answeredBy(),
        undertaking == null ? null : undertaking.unit(),
        undertaking == null ? null : undertaking.what(),
        undertaking == null ? null : undertaking.due(),
        decision.reason());
  }

  /// The whole decision. What does not belong to its verdict is left out.
  ///
  /// @param walked the day of the walk: nothing that follows from it is due before
  /// @throws se.rodatraden.shared.ProblemException [ProtocolProblem], the first thing that is
  ///   missing in the order that a person would ask
  public Decision decide(LocalDate walked) {
    problem(walked)
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var assessment =
        new Assessment(
            given(feasibility),
            given(control),
            control == Control.OTHERS ? owner : null,
            given(effect),
            effect == Effect.PROVEN ? reference : null);
    return verdict == Verdict.WILL_NOT_BE_DONE
        ? new Decision(given(verdict), assessment, null, given(reason))
        : new Decision(given(verdict), assessment, undertaking(), null);
  }

  private Undertaking undertaking() {
    var who = control == Control.SHARED ? AnsweredBy.BOTH : given(answeredBy);
    return new Undertaking(who, given(unit), given(what), given(due));
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("what is missing must have been refused before");
    }
    return value;
  }

  private Optional<ProtocolProblem> problem(LocalDate walked) {
    return Stream.<Optional<ProtocolProblem>>of(
            missing(verdict, new ProtocolProblem.VerdictMissing()),
            missing(
                feasibility != null && control != null && effect != null ? "" : null,
                new ProtocolProblem.FactsMissing()),
            inFacts(),
            verdict == Verdict.WILL_NOT_BE_DONE
                ? missing(reason, new ProtocolProblem.ReasonMissing())
                : inUndertaking(walked),
            tooLong())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<ProtocolProblem> inFacts() {
    if (control == Control.OTHERS && owner == null) {
      return Optional.of(new ProtocolProblem.OwnerMissing());
    }
    if (effect == Effect.PROVEN && reference == null) {
      return Optional.of(new ProtocolProblem.ReferenceMissing());
    }
    if (verdict != Verdict.WILL_BE_DONE) {
      return Optional.empty();
    }
    if (feasibility != Feasibility.POSSIBLE) {
      return Optional.of(new ProtocolProblem.NotKnownToBePossible());
    }
    return control == Control.OTHERS
        ? Optional.of(new ProtocolProblem.NotWithinPower())
        : Optional.empty();
  }

  private Optional<ProtocolProblem> inUndertaking(LocalDate walked) {
    if (what == null) {
      return Optional.of(new ProtocolProblem.WhatMissing());
    }
    if (unit == null || (answeredBy == null && control != Control.SHARED)) {
      return Optional.of(new ProtocolProblem.ResponsibleMissing());
    }
    if (control == Control.OWN && answeredBy == AnsweredBy.BOTH) {
      return Optional.of(new ProtocolProblem.OwnIsNotBoth());
    }
    if (due == null) {
      return Optional.of(new ProtocolProblem.DueMissing());
    }
    return due.isBefore(walked)
        ? Optional.of(new ProtocolProblem.DueBeforeWalk(walked))
        : Optional.empty();
  }

  private Optional<ProtocolProblem> tooLong() {
    return Stream.of(
            tooLong(owner, MAXIMUM_NAME_CHARACTERS),
            tooLong(unit, MAXIMUM_NAME_CHARACTERS),
            tooLong(reference, MAXIMUM_REFERENCE_CHARACTERS),
            tooLong(what, MAXIMUM_TEXT_CHARACTERS),
            tooLong(reason, MAXIMUM_TEXT_CHARACTERS))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<ProtocolProblem> tooLong(@Nullable String text, int most) {
    return text != null && text.length() > most
        ? Optional.of(new ProtocolProblem.TextTooLong(most, text.length()))
        : Optional.empty();
  }

  private static Optional<ProtocolProblem> missing(
      @Nullable Object value, ProtocolProblem problem) {
    return value == null ? Optional.of(problem) : Optional.empty();
  }
}
