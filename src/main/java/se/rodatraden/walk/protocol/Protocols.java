package se.rodatraden.walk.protocol;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;
import static se.rodatraden.identity.Role.SIGNATORY;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// Writing a walk's protocol: a decision about each point, and both parties' signatures where they
/// share what is promised.
@Service
public class Protocols {

  private static final String SUBJECT = "protocol";

  private final ProtocolDrafts drafts;
  private final ProtocolRows rows;
  private final DecisionRows decisions;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Protocols(
      ProtocolDrafts drafts,
      ProtocolRows rows,
      DecisionRows decisions,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      Clock clock) {
    this.drafts = drafts;
    this.rows = rows;
    this.decisions = decisions;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForEveryRole
  @Transactional(readOnly = true)
  public ProtocolDraft get(MunicipalityCode municipality, WalkId walk) {
    return drafts.get(municipality, walk);
  }

  /// Decides about a point. Signatures fall where what is shared changes.
  ///
  /// @param contentsVersion of the protocol that was read
  /// @throws se.rodatraden.shared.ProblemException [ProtocolProblem], [CommonProblem.NotFound],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void decide(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId point,
      int contentsVersion,
      DecisionDraft draft) {
    var before = lock(municipality, walk, contentsVersion);
    var found =
        before.points().stream()
            .filter(each -> each.note().observation().id().equals(point))
            .findFirst()
            .orElseThrow(() -> new CommonProblem.NotFound("point", point.toString()).asException());
    var decision = draft.decide(SwedishTime.dayOf(before.walk().startsAt()));
    decisions.put(municipality, walk, point, decision);
    rows.countUp(municipality, walk);
    var fell =
        found.needsBothParties() || decision.needsBothParties()
            ? rows.deleteSignOffs(municipality, walk)
            : 0;
    record(
        municipality,
        "protocol.decided",
        walk,
        Map.of(
            "point", point.toString(), "verdict", decision.verdict(), "signaturesThatFell", fell));
  }

  /// Signs, for the party that the signed-in person is signatory for, for what both share.
  ///
  /// @param contentsVersion of the protocol that was read: nobody signs what they have not seen
  /// @throws se.rodatraden.shared.ProblemException [ProtocolProblem.NothingToSign],
  ///   [ProtocolProblem.SignedAlready], [CommonProblem.ChangedMeanwhile]
  @RequiresRole(SIGNATORY)
  @Transactional
  public void sign(MunicipalityCode municipality, WalkId walk, int contentsVersion) {
    var person = currentPerson.get();
    var party = person.signsFor(municipality).orElseThrow();
    var draft = lock(municipality, walk, contentsVersion);
    if (!draft.needsBothParties()) {
      throw new ProtocolProblem.NothingToSign().asException();
    }
    if (draft.signOffBy(party).isPresent()) {
      throw new ProtocolProblem.SignedAlready().asException();
    }
    rows.add(
        municipality,
        walk,
        new SignOff(party, person.displayName(), person.title(), SwedishTime.today(clock)),
        person.id());
    record(municipality, "protocol.signed", walk, Map.of("party", party));
  }

  private ProtocolDraft lock(MunicipalityCode municipality, WalkId walk, int contentsVersion) {
    drafts.get(municipality, walk); // refuses a walk that is not there
    if (rows.lock(municipality, walk).contents() != contentsVersion) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
    return drafts.get(municipality, walk);
  }

  private void record(
      MunicipalityCode municipality, String what, WalkId walk, Map<String, ?> details) {
    auditTrail.record(municipality, what, SUBJECT, walk.value(), details);
  }
}
