package se.rodatraden.walk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
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

  private final NoteIntake intake;
  private final StoredObservations stored;

  Observations(NoteIntake intake, StoredObservations stored) {
    this.intake = intake;
    this.stored = stored;
  }

  /// Takes in what a participant noted: stored for good when this returns. The same again changes
  /// nothing, even after the walk has closed, so that a phone whose answer got lost learns that its
  /// note arrived.
  ///
  /// @param ifMatch version that an edit builds on; null for a first note
  /// @throws ProblemException [WalkProblem]
  @OpenToAll
  public Taken note(
      String joinCode, ObservationId id, ObservationDraft draft, @Nullable Integer ifMatch) {
    return switch (intake.take(new SentNote(joinCode, id, draft, ifMatch))) {
      case Taken taken -> taken;
      case NoteAnswer.Refused(var problem) -> throw problem.asException();
    };
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
  public record Taken(Observation observation, boolean first) implements NoteAnswer {}
}
