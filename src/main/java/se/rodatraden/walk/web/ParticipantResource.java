package se.rodatraden.walk.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.ParticipantRole;
import se.rodatraden.walk.Participants;
import se.rodatraden.walk.WalkProblem;

/// Where a device tells in what role it takes part, so that the leader sees how many are in.
@RestController
@RequestMapping("/api/v1/walks/{joinCode}/participants/{id}")
class ParticipantResource {

  private final Participants participants;

  ParticipantResource(Participants participants) {
    this.participants = participants;
  }

  @PutMapping
  ResponseEntity<Receipt> join(
      @PathVariable String joinCode, @PathVariable String id, @RequestBody Body body) {
    var participant = WireIds.read("id", id);
    var first = participants.join(joinCode, participant, body.read());
    return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Receipt(participant));
  }

  /// @param role `resident`, `municipality`, `police`, `propertyOwner`, `association` or `other`
  record Body(@Nullable String role) {

    ParticipantRole read() {
      if (role == null) {
        throw invalid("role.missing");
      }
      return WireKey.find(ParticipantRole.class, role).orElseThrow(() -> invalid("role.unknown"));
    }

    private static RuntimeException invalid(String code) {
      return new WalkProblem.ParticipantInvalid(List.of(new FieldProblem("role", code)))
          .asException();
    }
  }

  record Receipt(UUID id) {}
}
