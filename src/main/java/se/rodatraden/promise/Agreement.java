package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.AgreementId;

/// The long-term agreement between municipality and police (samverkansöverenskommelse) that stands
/// above promises.
///
/// @param validFrom null where the document does not say
/// @param parties names as they stand in the document
/// @param decidedBy bodies that decided it
/// @param sharedResponsibility how the parties share what is common
/// @param renewsEarlier takes over from an agreement before it
/// @param goals goals above the focus areas
/// @param activities activities outside the focus areas
public record Agreement(
    AgreementId id,
    LocalizedText title,
    @Nullable LocalizedText purpose,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    List<String> parties,
    List<String> decidedBy,
    @Nullable LocalizedText sharedResponsibility,
    List<PreventionAim> preventionAims,
    boolean renewsEarlier,
    List<LinkedPlan> linkedPlans,
    List<FocusArea> focusAreas,
    List<Goal> goals,
    List<Activity> activities,
    List<Signature> signatures,
    List<FollowUpPlan> followUpPlans,
    List<Document> documents) {

  public Agreement {
    parties = List.copyOf(parties);
    decidedBy = List.copyOf(decidedBy);
    preventionAims = List.copyOf(preventionAims);
    linkedPlans = List.copyOf(linkedPlans);
    focusAreas = List.copyOf(focusAreas);
    goals = List.copyOf(goals);
    activities = List.copyOf(activities);
    signatures = List.copyOf(signatures);
    followUpPlans = List.copyOf(followUpPlans);
    documents = List.copyOf(documents);
  }

  /// An action plan that the agreement points at.
  ///
  /// @param includesLater plans decided while the agreement runs count too
  public record LinkedPlan(LocalizedText name, boolean includesLater) {}
}
