package se.rodatraden.survey;

import java.util.List;
import org.springframework.stereotype.Service;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.shared.id.MunicipalityCode;

/// The ready questionnaires (färdiga enkäter) in `seeds/surveys/`.
@Service
public class Templates {

  /// In the order to show them.
  @SignedIn
  public List<Template> list() {
    throw new UnsupportedOperationException();
  }

  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @SignedIn
  public Template get(String key) {
    throw new UnsupportedOperationException();
  }

  /// With the municipality's own areas filled in; a question about areas is left out where it has
  /// fewer than two.
  ///
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR})
  public Template get(MunicipalityCode municipality, String key) {
    throw new UnsupportedOperationException();
  }
}
