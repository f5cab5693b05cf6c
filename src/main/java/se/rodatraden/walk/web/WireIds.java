package se.rodatraden.walk.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.NoteKey;
import se.rodatraden.walk.WalkProblem;

/// Ids that devices make.
final class WireIds {

  private static final Pattern FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private WireIds() {}

  /// @param field where it stood
  /// @throws se.rodatraden.shared.ProblemException [WalkProblem.ObservationInvalid]
  static UUID read(String field, String id) {
    return find(id)
        .orElseThrow(() ->
            new WalkProblem.ObservationInvalid(List.of(new FieldProblem(field, "id.malformed")))
                .asException());
  }

  static Optional<UUID> find(String id) {
    return FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }

  /// @throws se.rodatraden.shared.ProblemException [WalkProblem.ObservationInvalid]
  static NoteKey readKey(String id) {
    return new NoteKey(read("id", id));
  }
}
