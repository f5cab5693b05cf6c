package se.rodatraden.walk.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoFile;
import se.rodatraden.walk.PhotoKey;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;

/// Photos that everyone may see.
@RestController
class PublicPhotos {

  /// How long a browser goes on showing one that has been made private.
  private static final Duration KEPT = Duration.ofMinutes(5);

  private final Municipalities municipalities;
  private final Photos photos;

  PublicPhotos(Municipalities municipalities, Photos photos) {
    this.municipalities = municipalities;
    this.photos = photos;
  }

  @GetMapping(PhotoAddresses.PUBLIC + "/{municipality}/{key}/{size:stor|liten}.jpg")
  ResponseEntity<byte[]> show(
      @PathVariable String municipality, @PathVariable String key, @PathVariable String size) {
    if (!PhotoKey.isValid(key)) {
      throw new CommonProblem.NotFound("photo", key).asException();
    }
    var file =
        photos.getPublicFile(
            municipalities.getBySlug(municipality).code(),
            new PhotoKey(key),
            PhotoSize.ofWord(size));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic().mustRevalidate())
        .eTag("\"" + file.sha256() + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
        .header(PhotoServlet.CSP, PhotoServlet.PICTURE_ONLY)
        .contentType(MediaType.parseMediaType(PhotoFile.MEDIA_TYPE))
        .body(file.bytes());
  }
}
