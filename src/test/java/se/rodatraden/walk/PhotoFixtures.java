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

  public static final NoteKey KEY =
      new NoteKey(UUID.fromString("7a1a4f8e-5d6f-4f0a-9d6e-1b2c3d4e5f60"));
  public static final ObservationId NOTE = KEY.observation();

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
