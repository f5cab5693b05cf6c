package se.rodatraden.walk;

import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.WalkId;

/// Where photos are shown.
public final class PhotoAddresses {

  /// For officials: sign-in and a role are asked for.
  public static final String PRIVATE = "/app/foton";

  public static final String PUBLIC = "/foton";

  private PhotoAddresses() {}

  /// Another for each version, so that no browser shows what has been covered since.
  public static String toOfficials(Municipality municipality, Photo photo, PhotoSize size) {
    return "%s/%s/%s/%s?v=%d"
        .formatted(PRIVATE, municipality.slug(), photo.id(), size.fileName(), photo.version());
  }

  /// All photos of a walk in one file, for officials.
  public static String toArchive(Municipality municipality, WalkId walk) {
    return "%s/%s/%s/alla.zip".formatted(PRIVATE, municipality.slug(), walk);
  }

  /// @throws IllegalArgumentException if the photo is private
  public static String toAll(Municipality municipality, Photo photo, PhotoSize size) {
    if (photo.publicKey() == null) {
      throw new IllegalArgumentException("a private photo has no public address: " + photo.id());
    }
    return "%s/%s/%s/%s".formatted(PUBLIC, municipality.slug(), photo.publicKey(), size.fileName());
  }
}
