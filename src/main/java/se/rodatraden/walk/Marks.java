package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// What residents mark on the open maps (markeringar), and looking through it before anybody else
/// may see it. Who marked is not known, and of the time only the day is kept.
///
/// A mark is an [Observation] that was made at home: the same rules decide about showing it.
@Service
public class Marks {

  private static final String SUBJECT = "mark";

  private final StoredMaps maps;
  private final StoredWalks walks;
  private final StoredMarks stored;
  private final Municipalities municipalities;
  private final MapContexts contexts;
  private final CurrentPerson currentPerson;
  private final AuditTrail auditTrail;
  private final Clock clock;

  Marks(
      StoredMaps maps,
      StoredWalks walks,
      StoredMarks stored,
      Municipalities municipalities,
      MapContexts contexts,
      CurrentPerson currentPerson,
      AuditTrail auditTrail,
      Clock clock) {
    this.maps = maps;
    this.walks = walks;
    this.stored = stored;
    this.municipalities = municipalities;
    this.contexts = contexts;
    this.currentPerson = currentPerson;
    this.auditTrail = auditTrail;
    this.clock = clock;
  }

  /// Takes in a mark. The same again changes nothing, even after the map has closed, so that a
  /// device whose answer got lost learns that its mark arrived.
  ///
  /// @return whether it was stored now for the first time
  /// @throws ProblemException [MapProblem]
  @OpenToAll
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public boolean mark(String code, ObservationId id, MarkDraft draft) {
    var map =
        maps.findByCodeAndHold(code).orElseThrow(() -> new MapProblem.Unknown(code).asException());
    var present = stored.find(map.municipality(), id);
    if (present.isPresent()) {
      mustBeSame(present.get(), map, draft);
      return false;
    }
    checkOpen(map);
    var municipality = municipalities.get(map.municipality());
    var problems = MarkRules.check(draft, contexts.bounds(municipality));
    if (!problems.isEmpty()) {
      throw new MapProblem.MarkInvalid(problems).asException();
    }
    if (stored.add(map.municipality(), map.walk(), id, today(), draft, false)) {
      return true;
    }
    mustBeSame(stored.find(map.municipality(), id).orElseThrow(() -> conflict(id)), map, draft);
    return false;
  }

  private void checkOpen(OpenMap map) {
    var walk = walks.find(map.municipality(), map.walk()).orElseThrow();
    switch (map.stateOn(today(), walk.status())) {
      case NOT_YET -> throw new MapProblem.NotOpen(map.code()).asException();
      case CLOSED -> throw new MapProblem.Closed(map.code()).asException();
      case OPEN -> {}
    }
  }

  private static void mustBeSame(Observation there, OpenMap map, MarkDraft draft) {
    if (!there.walk().equals(map.walk()) || !MarkDraft.of(there.noted()).equals(draft)) {
      throw conflict(there.id());
    }
  }

  private static ProblemException conflict(ObservationId id) {
    return new MapProblem.MarkConflict(id.toString()).asException();
  }

  private LocalDate today() {
    return SwedishTime.today(clock);
  }

  /// All that was marked for a walk, in the order of days. What has been removed comes without its
  /// words; to undo brings them back.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Moderated> list(MunicipalityCode municipality, WalkId walk) {
    return read(municipality, walk).stream().map(Marks::withoutRemovedWords).toList();
  }

  private static Moderated withoutRemovedWords(Moderated mark) {
    if (!(mark.state() instanceof Moderation.Removed)) {
      return mark;
    }
    var there = mark.observation();
    var noted = there.noted();
    var silent = new MarkDraft(noted.position(), noted.valence(), noted.category(), "");
    return new Moderated(
        new Observation(
            there.id(),
            there.walk(),
            there.version(),
            there.madeUp(),
            silent.asNotedOn(SwedishTime.dayOf(noted.observedAt()))),
        mark.steps());
  }

  /// What has been accepted: for everyone as soon as it is, since it says nothing of who was where
  /// at what hour.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<PublicNote> listPublic(MunicipalityCode municipality, WalkId walk) {
    return PublicNotes.among(read(municipality, walk));
  }

  /// How many wait to be looked at, by walk, where some do.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<WalkId, Integer> countPending(MunicipalityCode municipality) {
    return stored.countPending(municipality);
  }

  /// @param version [Moderated#version] that was read
  /// @throws ProblemException as [Moderations#moderate]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void moderate(
      MunicipalityCode municipality, WalkId walk, ObservationId mark, int version, Moderation to) {
    stored.hold(
        municipality,
        to instanceof Moderation.Merged(var into) ? List.of(mark, into) : List.of(mark));
    var all = read(municipality, walk);
    decide(municipality, all, get(all, mark), version, Moderations.tidied(to));
  }

  /// @throws ProblemException as [Moderations#undo]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void undo(MunicipalityCode municipality, WalkId walk, ObservationId mark, int version) {
    stored.hold(municipality, List.of(mark));
    var all = read(municipality, walk);
    var found = get(all, mark);
    if (found.isPending() && found.before() instanceof Moderation.Pending) {
      throw new ModerationProblem.NothingToUndo().asException();
    }
    decide(municipality, all, found, version, found.before());
  }

  private void decide(
      MunicipalityCode municipality,
      List<Moderated> all,
      Moderated about,
      int version,
      Moderation to) {
    ModerationRules.problemWith(about.id(), to, all)
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var person = currentPerson.get();
    var step = step(version + 1, about.observation(), to, person.displayName());
    if (about.version() != version || !stored.add(municipality, about.id(), step, person)) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
    auditTrail.record(
        municipality,
        "mark.moderated",
        SUBJECT,
        about.id().toString(),
        Map.of("from", about.state().kind(), "to", to.kind()));
  }

  private ModerationStep step(int number, Observation mark, Moderation to, @Nullable String by) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new ModerationStep(number, mark.version(), to, by, now);
  }

  /// Adds a made-up mark to a made-up map.
  ///
  /// @param accepted whether it is shown to everyone; the history says that nobody looked
  @SystemOnly
  @Transactional
  public void addMadeUp(MunicipalityCode municipality, Observation mark, boolean accepted) {
    var day = SwedishTime.dayOf(mark.noted().observedAt());
    var draft = MarkDraft.of(mark.noted());
    if (!stored.add(municipality, mark.walk(), mark.id(), day, draft, true)) {
      throw new IllegalStateException(
          "a made-up mark must have an id of its own, was " + mark.id());
    }
    if (accepted) {
      var step = step(1, mark, new Moderation.Accepted(false), null);
      stored.add(municipality, mark.id(), step, null);
    }
  }

  private static Moderated get(List<Moderated> all, ObservationId mark) {
    return all.stream()
        .filter(each -> each.id().equals(mark))
        .findFirst()
        .orElseThrow(() -> new CommonProblem.NotFound(SUBJECT, mark.toString()).asException());
  }

  private List<Moderated> read(MunicipalityCode municipality, WalkId walk) {
    var steps = stored.listSteps(municipality, walk);
    return stored.list(municipality, walk).stream()
        .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
        .toList();
  }
}
