package se.rodatraden.walk.protocol;

import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Walks;

/// Puts a protocol together as it is being written.
@Component
class ProtocolDrafts {

  private final Walks walks;
  private final Moderations moderations;
  private final DecisionRows decisions;
  private final ProtocolRows rows;

  ProtocolDrafts(Walks walks, Moderations moderations, DecisionRows decisions, ProtocolRows rows) {
    this.walks = walks;
    this.moderations = moderations;
    this.decisions = decisions;
    this.rows = rows;
  }

  ProtocolDraft get(MunicipalityCode municipality, WalkId id) {
    return new ProtocolDraft(
        walks.get(municipality, id),
        points(municipality, id),
        pending(municipality, id),
        rows.listSignOffs(municipality, id),
        rows.contentsVersion(municipality, id),
        rows.listEditions(municipality, id));
  }

  private List<Point> points(MunicipalityCode municipality, WalkId id) {
    var decided = decisions.list(municipality, id);
    return moderations.listAccepted(municipality, id).stream()
        .map(note -> new Point(note, decided.get(note.observation().id())))
        .toList();
  }

  private int pending(MunicipalityCode municipality, WalkId id) {
    return (int) moderations.list(municipality, id).stream().filter(Moderated::isPending).count();
  }
}
