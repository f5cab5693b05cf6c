package se.rodatraden.walk;

import java.util.List;
import se.rodatraden.shared.id.MunicipalityCode;

/// What a walk may be tied to. Contributed by modules downstream that have something walks can
/// serve; whoever plans a walk is offered all of it.
public interface WalkPurposes {

  /// In the order to be offered; only what the signed-in person may read.
  List<WalkPurpose> list(MunicipalityCode municipality);
}
