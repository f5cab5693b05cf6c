package se.rodatraden.walk.fault;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.PublicNote;

/// Hands over defects that a walk has found to the municipality's own fault reporting, and follows
/// them there.
///
/// GeoReport has no way to say that a report is the same as one before. So each attempt is written
/// down before anything is sent, is sent once, and is never repeated by the application: where it
/// is not known whether a report arrived, a person decides whether to send another.
@Service
public class FaultReports {

  private static final String SUBJECT = "point";

  private final FaultReportingSettings settings;
  private final GeoReport geoReport;
  private final FaultReportRows rows;
  private final Moderations moderations;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  FaultReports(
      FaultReportingSettings settings,
      GeoReport geoReport,
      FaultReportRows rows,
      Moderations moderations,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.settings = settings;
    this.geoReport = geoReport;
    this.rows = rows;
    this.moderations = moderations;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// Whether the municipality has somewhere to hand over to.
  @ForEveryRole
  public boolean isSetUp(MunicipalityCode municipality) {
    return settings.of(municipality).isPresent();
  }

  /// What kinds of fault the receiver takes, asked for anew each time.
  ///
  /// @throws ProblemException [FaultProblem]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public List<FaultService> listServices(MunicipalityCode municipality) {
    return geoReport.services(receiver(municipality));
  }

  /// What has been sent about each point of a walk, the first first.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<ObservationId, List<FaultReport>> list(MunicipalityCode municipality, WalkId walk) {
    return linked(municipality, rows.list(municipality, walk));
  }

  /// The same of all walks.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<ObservationId, List<FaultReport>> list(MunicipalityCode municipality) {
    return linked(municipality, rows.listAll(municipality));
  }

  private Map<ObservationId, List<FaultReport>> linked(
      MunicipalityCode municipality, Map<ObservationId, List<FaultReport>> found) {
    var listed = new HashMap<ObservationId, List<FaultReport>>();
    found.forEach((point, reports) ->
        listed.put(point, reports.stream().map(each -> linked(municipality, each)).toList()));
    return listed;
  }

  /// Asks the receiver whether a kind of fault comes with questions that must be answered, because
  /// of which [#send] refuses it.
  ///
  /// @throws ProblemException [FaultProblem]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public void checkDemands(MunicipalityCode municipality, FaultService service) {
    mustAskForNoMore(receiver(municipality), service);
  }

  /// All that [#send] would send but for the key, by the names it is sent under. Asks nobody.
  ///
  /// @throws ProblemException [FaultProblem], [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public Map<String, String> preview(
      MunicipalityCode municipality, WalkId walk, ObservationId point, FaultDraft draft) {
    var receiver = receiver(municipality);
    var sent = inTransaction(() -> sent(municipality, walk, point, draft));
    return GeoReport.fields(receiver, sent);
  }

  /// Sends a report about an accepted point, once. What came of it is kept in any case.
  ///
  /// @param earlier how many attempts about the point the sender knows of
  /// @throws ProblemException [FaultProblem], [CommonProblem.NotFound],
  ///   [CommonProblem.ChangedMeanwhile] where somebody else has sent one meanwhile
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public FaultReport send(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId point,
      int earlier,
      FaultDraft draft) {
    var receiver = receiver(municipality);
    mustAskForNoMore(receiver, draft.service());
    var sent = inTransaction(() -> begin(municipality, walk, point, earlier, draft));
    var attempt = earlier + 1;
    try {
      var taken = geoReport.send(receiver, sent);
      return inTransaction(() -> {
        rows.received(municipality, point, attempt, taken);
        record(municipality, "fault.received", point, attempt);
        return get(municipality, point, attempt);
      });
    } catch (ProblemException e) {
      inTransaction(() -> notReceived(municipality, point, attempt, e));
      throw e;
    }
  }

  /// Some kinds of fault come with questions of their own, which are not answered from here. What
  /// must be answered is told, and nothing is sent.
  private void mustAskForNoMore(FaultReceiver receiver, @Nullable FaultService service) {
    if (service != null && service.asksMore()) {
      var demands = geoReport.demands(receiver, service.code());
      if (!demands.isEmpty()) {
        throw new FaultProblem.AsksForMore(String.join(", ", demands)).asException();
      }
    }
  }

  private GeoReport.Sent begin(
      MunicipalityCode municipality,
      WalkId walk,
      ObservationId point,
      int earlier,
      FaultDraft draft) {
    var sent = sent(municipality, walk, point, draft);
    var before = rows.list(municipality, point);
    if (before.size() != earlier) {
      throw changedMeanwhile();
    }
    var there = (int) before.stream().filter(each -> each.state().mayBeThere()).count();
    if (there > 0 && !draft.again()) {
      throw new FaultProblem.SentAlready(there).asException();
    }
    var service = Objects.requireNonNull(draft.service());
    if (!rows.begin(
        municipality, walk, point, earlier + 1, service, sent, currentPerson.get(), now())) {
      throw changedMeanwhile();
    }
    record(municipality, "fault.sent", point, earlier + 1);
    return sent;
  }

  /// Of somebody's home, only roughly where: what everyone may see of the point.
  private GeoReport.Sent sent(
      MunicipalityCode municipality, WalkId walk, ObservationId point, FaultDraft draft) {
    draft
        .problem()
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var position =
        moderations.listAccepted(municipality, walk).stream()
            .map(PublicNote::observation)
            .filter(each -> each.id().equals(point))
            .map(each -> each.noted().position())
            .findFirst()
            .orElseThrow(() -> notFound(point));
    return new GeoReport.Sent(
        Objects.requireNonNull(draft.service()).code(), position, draft.description());
  }

  private boolean notReceived(
      MunicipalityCode municipality, ObservationId point, int attempt, ProblemException e) {
    var uncertain = e.problem() instanceof FaultProblem problem && problem.mayHaveArrived();
    var said = e.problem() instanceof FaultProblem.Refused refused ? refused.said() : null;
    rows.notReceived(
        municipality,
        point,
        attempt,
        uncertain ? FaultReportState.UNCERTAIN : FaultReportState.REFUSED,
        said);
    record(municipality, uncertain ? "fault.uncertain" : "fault.refused", point, attempt);
    return uncertain;
  }

  /// Asks the receiver how far a report has come, and for its number where there was only a token.
  ///
  /// @throws ProblemException [FaultProblem], [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public FaultReport refresh(MunicipalityCode municipality, ObservationId point, int attempt) {
    var receiver = receiver(municipality);
    var report = inTransaction(() -> get(municipality, point, attempt));
    var number = report.number();
    if (number == null) {
      if (report.token() == null) {
        throw new FaultProblem.NothingToAskFor().asException();
      }
      number = geoReport.number(receiver, report.token());
      if (number == null) {
        return report;
      }
      var given = number;
      inTransaction(() -> {
        rows.numbered(municipality, point, attempt, given);
        return true;
      });
    }
    var standing = geoReport.standing(receiver, number);
    return inTransaction(() -> {
      rows.standsAt(municipality, point, attempt, standing, now());
      return get(municipality, point, attempt);
    });
  }

  private FaultReceiver receiver(MunicipalityCode municipality) {
    return settings.of(municipality).orElseThrow(() -> new FaultProblem.NotSetUp().asException());
  }

  private FaultReport get(MunicipalityCode municipality, ObservationId point, int attempt) {
    return rows.find(municipality, point, attempt)
        .map(each -> linked(municipality, each))
        .orElseThrow(() -> notFound(point));
  }

  private FaultReport linked(MunicipalityCode municipality, FaultReport report) {
    var number = report.number();
    return number == null
        ? report
        : report.linked(
            settings
                .of(municipality)
                .map(receiver -> GeoReport.link(receiver, number))
                .orElse(null));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private void record(
      MunicipalityCode municipality, String action, ObservationId point, int attempt) {
    auditTrail.record(municipality, action, SUBJECT, point.toString(), Map.of("attempt", attempt));
  }

  private static ProblemException changedMeanwhile() {
    return new CommonProblem.ChangedMeanwhile("fault_report").asException();
  }

  private static ProblemException notFound(ObservationId point) {
    return new CommonProblem.NotFound(SUBJECT, point.toString()).asException();
  }
}
