package se.rodatraden.walk;

import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.image.TestImages;

/// A note made on the walk of [WalkFixtures], and photos sent to it.
public final class PhotoFixtures {

  public static final ObservationId NOTE =
      new ObservationId(UUID.fromString("6b3df4e2-19cc-4a05-8b0f-2f5ad1b8a001"));

  private PhotoFixtures() {}

  public static SentPhoto photo() {
    return new SentPhoto(JOIN_CODE, NOTE, UUID.randomUUID());
  }

  /// Another picture for each width.
  public static byte[] picture(int width) {
    return TestImages.jpegWithMetadata(TestImages.quarters(width, 80), 1);
  }

  public static boolean send(PhotoIntake intake, SentPhoto photo, byte[] file) {
    return intake.take(photo, body("image/jpeg", file));
  }

  static PhotoBody body(String mediaType, byte[] file) {
    return new PhotoBody(mediaType, file.length, new ByteArrayInputStream(file));
  }

  /// As an official who finds nothing wrong.
  public static void acceptNotes(
      Moderations moderations, MunicipalityCode municipality, WalkId walk) {
    for (var note : moderations.list(municipality, walk)) {
      moderations.moderate(
          municipality, walk, note.id(), note.version(), new Moderation.Accepted(false));
    }
  }
}
