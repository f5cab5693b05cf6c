package se.rodatraden.walk.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.TypedText;

/// What a form edits of a report.
///
/// @param service null while none is chosen
/// @param again send it even though there is, or may be, one about the point already
public record FaultDraft(@Nullable FaultService service, String description, boolean again) {

  /// As Open311 GeoReport v2 allows.
  public static final int MAXIMUM_CHARACTERS = 4_000;

  public FaultDraft {
    description = TypedText.of(description).strip();
  }

  Optional<FaultProblem> problem() {
    if (service == null) {
      return Optional.of(new FaultProblem.ServiceMissing());
    }
    if (description.isEmpty()) {
      return Optional.of(new FaultProblem.DescriptionMissing());
    }
    return description.length() > MAXIMUM_CHARACTERS
        ? Optional.of(new FaultProblem.DescriptionTooLong(MAXIMUM_CHARACTERS, description.length()))
        : Optional.empty();
  }
}
