package se.rodatraden.picture.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.rodatraden.picture.EvidenceUse;
import se.rodatraden.picture.Pictures;
import se.rodatraden.shared.Citable;

/// Where citables are used. A view shows many of them in one request, so all of a kind are asked
/// for at once and kept to the end of that request.
@Component
class EvidenceUses {

  private final Pictures pictures;

  EvidenceUses(Pictures pictures) {
    this.pictures = pictures;
  }

  List<EvidenceUse> of(Citable citable) {
    return ofItsKind(citable).getOrDefault(citable.reference(), List.of());
  }

  @SuppressWarnings("unchecked")
  private Map<String, List<EvidenceUse>> ofItsKind(Citable citable) {
    var request = VaadinRequest.getCurrent();
    var kept = request.getAttribute(nameFor(citable));
    if (kept == null) {
      kept = pictures.listEvidenceOf(citable.municipality(), citable.kind());
      request.setAttribute(nameFor(citable), kept);
    }
    return (Map<String, List<EvidenceUse>>) kept;
  }

  /// Forgets what was kept, since it has changed.
  void forget(Citable citable) {
    VaadinRequest.getCurrent().removeAttribute(nameFor(citable));
  }

  private static String nameFor(Citable citable) {
    return EvidenceUses.class.getName() + citable.municipality() + citable.kind();
  }
}
