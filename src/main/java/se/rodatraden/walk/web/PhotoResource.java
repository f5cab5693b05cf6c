package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.walk.PhotoBody;
import se.rodatraden.walk.PhotoIntake;
import se.rodatraden.walk.SentPhoto;

/// Photos from the walk logger. The body is the file itself, read as it comes.
@RestController
@RequestMapping("/api/v1/walks/{joinCode}/observations/{id}/photos/{photo}")
class PhotoResource {

  private final PhotoIntake intake;

  PhotoResource(PhotoIntake intake) {
    this.intake = intake;
  }

  @PutMapping
  ResponseEntity<Receipt> take(
      @PathVariable String joinCode,
      @PathVariable String id,
      @PathVariable String photo,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String mediaType,
      HttpServletRequest request)
      throws IOException {
    var sent = read(joinCode, id, photo);
    var first =
        intake.take(
            sent,
            new PhotoBody(
                mediaType == null ? "" : mediaType,
                request.getContentLengthLong(),
                request.getInputStream()));
    return ResponseEntity.status(first ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new Receipt(sent.upload()));
  }

  @DeleteMapping
  ResponseEntity<Void> withdraw(
      @PathVariable String joinCode, @PathVariable String id, @PathVariable String photo) {
    intake.withdraw(read(joinCode, id, photo));
    return ResponseEntity.noContent().build();
  }

  private static SentPhoto read(String joinCode, String id, String photo) {
    return new SentPhoto(joinCode, WireIds.readKey(id).observation(), WireIds.read("photo", photo));
  }

  record Receipt(UUID id) {}
}
