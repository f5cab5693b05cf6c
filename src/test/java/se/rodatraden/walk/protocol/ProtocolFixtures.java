package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Decisions, as forms give them.
public final class ProtocolFixtures {

  private ProtocolFixtures() {}

  public static DecisionDraft promise(Control control, LocalDate due) {
    return draft(Verdict.WILL_BE_DONE, control, "Byt lamporna", due, null);
  }

  public static DecisionDraft no(String reason) {
    return draft(Verdict.WILL_NOT_BE_DONE, Control.OWN, null, null, reason);
  }

  private static DecisionDraft draft(
      Verdict verdict,
      Control control,
      @Nullable String what,
      @Nullable LocalDate due,
      @Nullable String reason) {
    return new DecisionDraft(
        verdict,
        Feasibility.POSSIBLE,
        control,
        null,
        Effect.PROVEN,
        "Brå 2018, Trygghetsskapande belysning",
        AnsweredBy.MUNICIPALITY,
        "Gata och park",
        what,
        due,
        reason);
  }
}
