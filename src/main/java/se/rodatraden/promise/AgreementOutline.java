package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.AgreementId;

/// What a promise tells of the agreement above it. Their periods may differ.
///
/// @param focusAreas their titles, in order
public record AgreementOutline(
    AgreementId id,
    LocalizedText title,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    List<LocalizedText> focusAreas) {

  public AgreementOutline {
    focusAreas = List.copyOf(focusAreas);
  }
}
