package se.rodatraden.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;

/// Finds notes by their receipt codes (kvittokod). A code is derived from the id that the phone
/// made, cannot be turned back into it, and is stored nowhere.
@Service
public class NoteReceipts {

  private final StoredObservations observations;
  private final StoredModerations moderations;

  NoteReceipts(StoredObservations observations, StoredModerations moderations) {
    this.observations = observations;
    this.moderations = moderations;
  }

  /// The code of a note: twelve letters and digits, other than the name it has in public.
  public static String codeOf(ObservationId note) {
    return ShortId.named("receipt/" + note);
  }

  /// How a note was taken.
  public record Received(ObservationId note, Moderation state) {}

  /// By code, those of the walk that there are.
  @OpenToAll
  @Transactional(readOnly = true)
  public Map<String, Received> find(MunicipalityCode municipality, WalkId walk, Set<String> codes) {
    var steps = moderations.list(municipality, walk);
    var found = new HashMap<String, Received>();
    for (var each : observations.list(municipality, walk)) {
      var code = codeOf(each.id());
      if (codes.contains(code)) {
        var moderated = new Moderated(each, steps.getOrDefault(each.id(), List.of()));
        found.put(code, new Received(each.id(), moderated.state()));
      }
    }
    return found;
  }
}
