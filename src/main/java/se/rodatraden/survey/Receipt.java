package se.rodatraden.survey;

import java.util.Locale;
import se.rodatraden.shared.id.ShortId;

/// Shows the respondent that the answers came through. Made from the submission's id and stored
/// nowhere, so that it is the same for a second sending and leads to no answers.
///
/// @param number e.g. `7K3M-0XQ2-9B4T`
/// @param again the same had already been received
public record Receipt(String number, boolean again) {

  static Receipt of(String submissionId, boolean again) {
    var id = ShortId.named("receipt/" + submissionId).toUpperCase(Locale.ROOT);
    return new Receipt(
        "%s-%s-%s".formatted(id.substring(0, 4), id.substring(4, 8), id.substring(8)), again);
  }
}
