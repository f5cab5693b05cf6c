package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// From draft to public promise: each party's signatory signs once, and when both have, it may be
/// published.
@Service
public class Signing {

  private final PromiseQueries queries;
  private final PromiseChanges changes;
  private final Signatures signatures;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final ApplicationEventPublisher events;
  private final Today today;

  Signing(
      PromiseQueries queries,
      PromiseChanges changes,
      Signatures signatures,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      ApplicationEventPublisher events,
      Today today) {
    this.queries = queries;
    this.changes = changes;
    this.signatures = signatures;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.events = events;
    this.today = today;
  }

  /// Signs for the party that the signed-in person is signatory for. With the last signature the
  /// promise is signed, and a validity that counts from signing begins that day.
  ///
  /// @param version the version that was read: nobody signs a text they have not seen
  /// @throws se.rodatraden.shared.ProblemException [PromiseProblem.NoActivities],
  ///   [PromiseProblem.AlreadySigned], [se.rodatraden.shared.CommonProblem.ChangedMeanwhile]
  @RequiresRole(Role.SIGNATORY)
  @Transactional
  public void sign(MunicipalityCode municipality, PromiseId promise, int version) {
    var person = currentPerson.get();
    var party = partyOf(person, municipality);
    var found = queries.get(municipality, promise);
    if (found.activities().isEmpty()) {
      throw new PromiseProblem.NoActivities().asException();
    }
    if (found.isSignedBy(party)) {
      throw new PromiseProblem.AlreadySigned().asException();
    }
    changes.touch(municipality, promise, version);
    var day = today.get();
    signatures.put(municipality, promise, party, person, day);
    record(municipality, promise, "promise.signed", Map.of("party", party));
    if (queries.get(municipality, promise).isSignedByBoth()) {
      complete(found, day);
    }
  }

  private void complete(Promise promise, LocalDate day) {
    if (promise.status() == PromiseStatus.DRAFT) {
      changes.setStatus(promise.municipality(), promise.id(), PromiseStatus.SIGNED);
    }
    events.publishEvent(new PromiseSigned(promise.municipality(), promise.id(), day));
  }

  /// Takes back one's own signature, so that a mistake can be corrected, until the other party has
  /// signed too.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PromiseProblem.SignatureStands]
  @RequiresRole(Role.SIGNATORY)
  @Transactional
  public void withdraw(MunicipalityCode municipality, PromiseId promise, int version) {
    var person = currentPerson.get();
    var party = partyOf(person, municipality);
    var found = queries.get(municipality, promise);
    var isOwn =
        found
            .signatureOf(party)
            .filter(signature -> person.id().equals(signature.person()))
            .isPresent();
    if (!isOwn || found.isSignedByBoth()) {
      throw new PromiseProblem.SignatureStands().asException();
    }
    changes.touch(municipality, promise, version);
    signatures.remove(municipality, promise, party);
    record(municipality, promise, "promise.signature_withdrawn", Map.of("party", party));
  }

  /// @throws se.rodatraden.shared.ProblemException [PromiseProblem.NotSigned],
  ///   [PromiseProblem.Published], [se.rodatraden.shared.CommonProblem.ChangedMeanwhile]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER})
  @Transactional
  public void publish(MunicipalityCode municipality, PromiseId promise, int version) {
    switch (queries.get(municipality, promise).status()) {
      case DRAFT -> throw new PromiseProblem.NotSigned().asException();
      case PUBLISHED -> throw new PromiseProblem.Published().asException();
      case SIGNED -> {
        changes.touch(municipality, promise, version);
        var day = today.get();
        changes.publish(municipality, promise, day);
        record(municipality, promise, "promise.published", Map.of());
        events.publishEvent(new PromisePublished(municipality, promise, day));
      }
    }
  }

  private static Party partyOf(SignedInPerson person, MunicipalityCode municipality) {
    return person
        .signsFor(municipality)
        .orElseThrow(() -> new AccessDeniedException("not a signatory"));
  }

  private void record(
      MunicipalityCode municipality, PromiseId promise, String what, Map<String, ?> details) {
    auditTrail.record(municipality, what, "promise", promise.value(), details);
  }
}
