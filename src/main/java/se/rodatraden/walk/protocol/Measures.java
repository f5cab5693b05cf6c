package se.rodatraden.walk.protocol;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MeasureId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The measures that protocols have promised, followed until they are done.
@Service
public class Measures {

  private static final String SUBJECT = "measure";

  private final MeasureRows rows;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Measures(MeasureRows rows, AuditTrail auditTrail, Clock clock) {
    this.rows = rows;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// Of all walks, the first due first.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Measure> list(MunicipalityCode municipality) {
    return rows.list(municipality);
  }

  /// How many that this party answers for are not done in time.
  @ForEveryRole
  @Transactional(readOnly = true)
  public int countOverdue(MunicipalityCode municipality, Party party) {
    return rows.countOverdue(municipality, party, SwedishTime.today(clock));
  }

  /// How far the measures of a walk's protocol have come, without what is only for those who work
  /// with them: neither notes nor exact positions.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<MeasureProgress> listPublic(MunicipalityCode municipality, WalkId walk) {
    var today = SwedishTime.today(clock);
    return rows.list(municipality, walk).stream()
        .map(measure -> MeasureProgress.of(measure, today))
        .toList();
  }

  /// @param version that was read
  /// @throws se.rodatraden.shared.ProblemException [ProtocolProblem.OutcomeMissing],
  ///   [ProtocolProblem.DoneDayMissing], [ProtocolProblem.DoneInFuture], [CommonProblem.NotFound],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void follow(MunicipalityCode municipality, MeasureId id, int version, MeasureDraft draft) {
    var before =
        rows.find(municipality, id)
            .orElseThrow(() -> new CommonProblem.NotFound(SUBJECT, id.value()).asException());
    draft
        .problem(SwedishTime.today(clock))
        .ifPresent(problem -> {
          throw problem.asException();
        });
    if (!rows.follow(municipality, id, version, draft)) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
    auditTrail.record(
        municipality,
        "measure.followed",
        SUBJECT,
        id.value(),
        Map.of("from", before.followed().status(), "to", draft.status()));
  }
}
