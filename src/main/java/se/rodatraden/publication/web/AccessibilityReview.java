package se.rodatraden.publication.web;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// When the accessibility statement (tillgänglighetsredogörelse) was gone through:
/// `rodatraden.accessibility`. Moved only by who has done so.
///
/// @param assessedOn when the pages were last assessed
/// @param updatedOn when the statement was last changed
@ConfigurationProperties("rodatraden.accessibility")
record AccessibilityReview(LocalDate assessedOn, LocalDate updatedOn) {

  AccessibilityReview {
    if (updatedOn.isBefore(assessedOn)) {
      throw new IllegalArgumentException(
          "rodatraden.accessibility.updated-on must not be before assessed-on; were %s and %s"
              .formatted(updatedOn, assessedOn));
    }
  }
}
