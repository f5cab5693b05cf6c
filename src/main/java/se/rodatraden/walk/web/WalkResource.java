package se.rodatraden.walk.web;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.walk.NoteReceipts;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Walks;

/// What the walk logger talks to. Nobody signs in: the join code is the way in, and a note's random
/// id is known only to the device that made it.
@RestController
@RequestMapping("/api/v1/walks/{joinCode}")
class WalkResource {

  private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

  /// No stored version has this number, so that an edit on what cannot be read is a conflict.
  private static final int NO_VERSION = -1;

  private final Walks walks;
  private final Observations observations;
  private final WalkAnswers answers;

  WalkResource(Walks walks, Observations observations, WalkAnswers answers) {
    this.walks = walks;
    this.observations = observations;
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<WalkAnswer> get(@PathVariable String joinCode, Locale language) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(answers.of(walks.getByJoinCode(joinCode), language));
  }

  @PutMapping("/observations/{id}")
  ResponseEntity<Receipt> note(
      @PathVariable String joinCode,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ObservationBody body) {
    var key = WireIds.readKey(id);
    var taken =
        observations.note(joinCode, key.observation(), body.toDraft(), readVersion(ifMatch));
    var observation = taken.observation();
    return ResponseEntity.status(taken.first() ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag("\"" + observation.version() + "\"")
        .body(
            new Receipt(key.value(), observation.version(), NoteReceipts.codeOf(observation.id())));
  }

  private static @Nullable Integer readVersion(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    var version = VERSION.matcher(ifMatch);
    return version.matches() ? Integer.valueOf(version.group(1)) : NO_VERSION;
  }

  /// @param version what an edit builds on, in `If-Match`
  /// @param receipt code that leads to what becomes of the note
  record Receipt(UUID id, int version, String receipt) {}
}
