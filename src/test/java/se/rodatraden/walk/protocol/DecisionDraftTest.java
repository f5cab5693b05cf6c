package se.rodatraden.walk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.shared.ProblemException;

class DecisionDraftTest {

  private static final LocalDate WALKED = LocalDate.parse("2026-05-04");

  private static DecisionDraft draft(
      Verdict verdict, Feasibility feasibility, Control control, @Nullable String owner) {
    return new DecisionDraft(
        verdict,
        feasibility,
        control,
        owner,
        Effect.UNKNOWN,
        null,
        AnsweredBy.MUNICIPALITY,
        "Gata och park",
        "Byt lamporna",
        WALKED.plusMonths(2),
        "För dyrt");
  }

  private static void assertRefused(String code, DecisionDraft draft) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> draft.decide(WALKED))
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void a_whole_promise_is_taken_as_it_is_and_comes_back_to_the_form() {
    var decision =
        draft(Verdict.WILL_BE_DONE, Feasibility.POSSIBLE, Control.OWN, null).decide(WALKED);
    assertThat(decision.undertaking())
        .isEqualTo(
            new Undertaking(
                AnsweredBy.MUNICIPALITY, "Gata och park", "Byt lamporna", WALKED.plusMonths(2)));
    assertThat(decision.reason()).as("belongs to a no").isNull();
    assertThat(DecisionDraft.of(decision).decide(WALKED)).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_POSSIBLE, OWN,    decision.not_possible",
    "UNKNOWN,      OWN,    decision.not_possible",
    "POSSIBLE,     OTHERS, decision.not_within_power",
  })
  void only_what_is_possible_and_within_power_can_be_promised(
      Feasibility feasibility, Control control, String code) {
    assertRefused(code, draft(Verdict.WILL_BE_DONE, feasibility, control, "Trafikverket"));
    assertThat(
            draft(Verdict.WILL_BE_EXAMINED, feasibility, control, "Trafikverket")
                .decide(WALKED)
                .verdict())
        .isEqualTo(Verdict.WILL_BE_EXAMINED);
  }

  @Test
  void what_both_share_is_answered_for_by_both_and_signed_by_both() {
    var shared =
        draft(Verdict.WILL_BE_DONE, Feasibility.POSSIBLE, Control.SHARED, null).decide(WALKED);
    assertThat(shared.undertaking()).extracting(Undertaking::answeredBy).isEqualTo(AnsweredBy.BOTH);
    assertThat(shared.needsBothParties()).isTrue();
    assertThat(
            draft(Verdict.WILL_NOT_BE_DONE, Feasibility.POSSIBLE, Control.SHARED, null)
                .decide(WALKED)
                .needsBothParties())
        .isFalse();
  }

  @Test
  void a_no_says_why() {
    var no =
        new DecisionDraft(
            Verdict.WILL_NOT_BE_DONE,
            Feasibility.NOT_POSSIBLE,
            Control.OWN,
            null,
            Effect.UNPROVEN,
            null,
            null,
            null,
            null,
            null,
            "  ");
    assertRefused("decision.reason_missing", no);
  }

  @Test
  void each_missing_part_is_asked_for_by_name() {
    var nothing =
        new DecisionDraft(null, null, null, null, null, null, null, null, null, null, null);
    assertRefused("decision.verdict_missing", nothing);
    assertRefused("decision.facts_missing", with(null, null, null, null, null, null));
    assertRefused(
        "decision.owner_missing", with(Control.OTHERS, Effect.UNKNOWN, null, null, null, null));
    assertRefused(
        "decision.reference_missing", with(Control.OWN, Effect.PROVEN, null, null, null, null));
    assertRefused(
        "decision.what_missing", with(Control.OWN, Effect.UNKNOWN, null, null, null, null));
    assertRefused(
        "decision.responsible_missing",
        with(Control.OWN, Effect.UNKNOWN, "Byt", null, "Gata", null));
    assertRefused(
        "decision.own_is_not_both",
        with(Control.OWN, Effect.UNKNOWN, "Byt", AnsweredBy.BOTH, "Gata", null));
    assertRefused(
        "decision.due_missing",
        with(Control.OWN, Effect.UNKNOWN, "Byt", AnsweredBy.POLICE, "Gata", null));
    assertRefused(
        "decision.due_before_walk",
        with(Control.OWN, Effect.UNKNOWN, "Byt", AnsweredBy.POLICE, "Gata", WALKED.minusDays(1)));
    assertRefused(
        "decision.text_too_long",
        with(Control.OWN, Effect.UNKNOWN, "x".repeat(1001), AnsweredBy.POLICE, "Gata", WALKED));
  }

  private static DecisionDraft with(
      @Nullable Control control,
      @Nullable Effect effect,
      @Nullable String what,
      @Nullable AnsweredBy answeredBy,
      @Nullable String unit,
      @Nullable LocalDate due) {
    return new DecisionDraft(
        Verdict.WILL_BE_DONE,
        Feasibility.POSSIBLE,
        control,
        null,
        effect,
        null,
        answeredBy,
        unit,
        what,
        due,
        null);
  }
}
