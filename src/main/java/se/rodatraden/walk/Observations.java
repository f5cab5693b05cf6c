package se.rodatraden.walk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// What participants noted on the walks. Who noted it is not known, and nothing is kept that would
/// tell: no name, no device, no address.
@Service
public class Observations {

  private final StoredWalks walks;
  private final StoredObservations stored;
  private final StoredPlans plans;
  private final ErasureRows erasures;
  private final Clock clock;

  Observations(
      StoredWalks walks,
      StoredObservations stored,
      StoredPlans plans,
      ErasureRows erasures,
      Clock clock) {
    this.walks = walks;
    this.stored = stored;
    this.plans = plans;
    this.erasures = erasures;
    this.clock = clock;
  }

  /// Takes in what a participant noted. The same again changes nothing, even after the walk has
  /// closed, so that a phone whose answer got lost learns that its note arrived.
  ///
  /// @param ifMatch version that an edit builds on; null for a first note
  /// @throws ProblemException [WalkProblem]
  @OpenToAll
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public Taken note(
      String joinCode, ObservationId id, ObservationDraft draft, @Nullable Integer ifMatch) {
    var walk =
        walks
            .findByJoinCodeAndHold(joinCode)
            .orElseThrow(() -> new WalkProblem.Unknown(joinCode).asException());
    var present = stored.find(walk.municipality(), id);
    if (present.isPresent() && isSame(present.get(), walk, draft)) {
      return new Taken(present.get(), false);
    }
    checkOpen(walk);
    if (erasures.isErased(walk.municipality(), id)) {
      throw new WalkProblem.ObservationErased(id.toString()).asException();
    }
    var categories = plans.categories(walk.municipality(), walk.id());
    var problems = ObservationRules.check(draft, walk, categories, clock.instant());
    if (!problems.isEmpty()) {
      throw new WalkProblem.ObservationInvalid(problems).asException();
    }
    return present.isPresent()
        ? change(walk, present.get(), draft, ifMatch)
        : add(walk, new Observation(id, walk.id(), 1, walk.madeUp(), draft));
  }

  private Taken add(Walk walk, Observation observation) {
    if (stored.add(walk.municipality(), observation)) {
      return new Taken(observation, true);
    }
    return stored
        .find(walk.municipality(), observation.id())
        .filter(there -> isSame(there, walk, observation.noted()))
        .map(there -> new Taken(there, false))
        .orElseThrow(() -> conflict(observation.id()));
  }

  private Taken change(
      Walk walk, Observation present, ObservationDraft draft, @Nullable Integer ifMatch) {
    var buildsOnPresent =
        present.walk().equals(walk.id()) && ifMatch != null && ifMatch == present.version();
    if (buildsOnPresent && present.noted().isPrivate() != draft.isPrivate()) {
      var problem = new FieldProblem("private", "private.changed");
      throw new WalkProblem.ObservationInvalid(List.of(problem)).asException();
    }
    if (!buildsOnPresent
        || !stored.change(walk.municipality(), present.id(), present.version(), draft)) {
      throw conflict(present.id());
    }
    var changed =
        new Observation(present.id(), walk.id(), present.version() + 1, present.madeUp(), draft);
    return new Taken(changed, false);
  }

  private static boolean isSame(Observation there, Walk walk, ObservationDraft draft) {
    return there.walk().equals(walk.id()) && there.noted().equals(draft);
  }

  /// @throws ProblemException [WalkProblem] where it takes in nothing
  static void checkOpen(Walk walk) {
    switch (walk.status()) {
      case DRAFT, PLANNED -> throw new WalkProblem.NotOpen(walk.joinCode()).asException();
      case CALLED_OFF -> throw new WalkProblem.CalledOff(walk.joinCode()).asException();
      case CLOSED -> throw new WalkProblem.Closed(walk.joinCode()).asException();
      case OPEN -> {}
    }
  }

  private static ProblemException conflict(ObservationId id) {
    return new WalkProblem.ObservationConflict(id.toString()).asException();
  }

  /// In the order they were seen, without private ones, which [Moderations] shows to those who may
  /// read them.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Observation> list(MunicipalityCode municipality, WalkId walk) {
    return stored.list(municipality, walk).stream()
        .filter(each -> !each.noted().isPrivate())
        .toList();
  }

  /// Never a private one.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Optional<Observation> find(MunicipalityCode municipality, ObservationId id) {
    return stored.find(municipality, id).filter(each -> !each.noted().isPrivate());
  }

  /// The demo data set's observations, for demo data that builds on them; in the order they were
  /// seen.
  @SystemOnly
  @Transactional(readOnly = true)
  public List<Observation> listMadeUp(MunicipalityCode municipality) {
    return stored.listMadeUp(municipality);
  }

  /// @param first whether it was stored now for the first time
  public record Taken(Observation observation, boolean first) {}
}
