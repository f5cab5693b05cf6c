package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;

/// A promise (medborgarlöfte): what police and municipality publicly take on together, with all
/// that stands in it.
///
/// @param publishedOn null while unpublished, and for older documents that do not say
/// @param signatures at most one a party
/// @param problems those of the municipality's pictures that it answers, under every id that they
///   have had as one picture took over from another
public record Promise(
    PromiseId id,
    MunicipalityCode municipality,
    int version,
    PromiseStatus status,
    @Nullable LocalDate publishedOn,
    PromiseDraft draft,
    @Nullable AgreementOutline agreement,
    List<Commitment> commitments,
    List<Signature> signatures,
    List<Goal> goals,
    List<Activity> activities,
    List<FollowUpPlan> followUpPlans,
    List<Document> documents,
    List<ProblemId> problems) {

  public Promise {
    commitments = List.copyOf(commitments);
    signatures = List.copyOf(signatures);
    goals = List.copyOf(goals);
    activities = List.copyOf(activities);
    followUpPlans = List.copyOf(followUpPlans);
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  public Optional<Signature> signatureOf(Party party) {
    return signatures.stream().filter(signature -> signature.party() == party).findFirst();
  }

  public boolean isSignedBy(Party party) {
    return signatureOf(party).filter(Signature::signed).isPresent();
  }

  /// The parties that have not signed.
  public List<Party> awaited() {
    return Arrays.stream(Party.values()).filter(party -> !isSignedBy(party)).toList();
  }

  /// Whether a signature is known to be missing. A published document that names no signatories
  /// does not say whether it was signed.
  public boolean isSignatureMissing() {
    return status == PromiseStatus.PUBLISHED
        ? signatures.stream().anyMatch(signature -> !signature.signed())
        : !isSignedByBoth();
  }

  public boolean isSignedByBoth() {
    return awaited().isEmpty();
  }

  /// The day the last party signed, where both have and the days are known.
  public Optional<LocalDate> signedOn() {
    var days = signatures.stream().map(Signature::signedOn).filter(Objects::nonNull).toList();
    return isSignedByBoth() && days.size() == Party.values().length
        ? days.stream().max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /// The days in which the promise holds, empty while that is not known.
  public Optional<Period> period() {
    return draft.validity().period(signedOn().orElse(null));
  }

  /// Whether text, goals and activities may still change: until somebody has put their name to them
  /// or they are public.
  public boolean mayBeEdited() {
    return status == PromiseStatus.DRAFT && signatures.stream().noneMatch(Signature::signed);
  }

  Promise answering(List<ProblemId> answered) {
    return new Promise(
        id,
        municipality,
        version,
        status,
        publishedOn,
        draft,
        agreement,
        commitments,
        signatures,
        goals,
        activities,
        followUpPlans,
        documents,
        answered);
  }

  public Optional<Activity> findActivity(ActivityId activity) {
    return activities.stream().filter(each -> each.id().equals(activity)).findFirst();
  }
}
