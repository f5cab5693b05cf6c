package se.rodatraden.walk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.PHOTO;
import static se.rodatraden.jooq.Tables.PHOTO_CONTENT;
import static se.rodatraden.jooq.Tables.PHOTO_STEP;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.jooq.Tables.WITHDRAWN_PHOTO;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.image.CleanImage;

/// The photos in the database.
@Component
class StoredPhotos {

  private final DSLContext database;

  StoredPhotos(DSLContext database) {
    this.database = database;
  }

  /// By observation, each one's in the order in which they came.
  List<Photo> list(MunicipalityCode municipality, WalkId walk) {
    return list(municipality, OBSERVATION.WALK_ID.eq(walk));
  }

  List<Photo> list(MunicipalityCode municipality, Collection<ObservationId> notes) {
    return list(municipality, PHOTO.OBSERVATION_ID.in(notes));
  }

  /// Those that everyone may see: of a walk that is closed.
  List<Photo> listPublic(MunicipalityCode municipality, WalkId walk) {
    return list(municipality, OBSERVATION.WALK_ID.eq(walk).and(isPublic(municipality)));
  }

  Optional<Photo> find(MunicipalityCode municipality, PhotoId id) {
    return list(municipality, PHOTO.PHOTO_ID.eq(id)).stream().findFirst();
  }

  /// Nobody else changes it until the transaction ends.
  Optional<Photo> findAndHold(MunicipalityCode municipality, PhotoId id) {
    database
        .selectOne()
        .from(PHOTO)
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO.PHOTO_ID.eq(id))
        .forUpdate()
        .fetch();
    return find(municipality, id);
  }

  Optional<Photo> findPublic(MunicipalityCode municipality, PhotoKey key) {
    return list(municipality, PHOTO.PUBLIC_KEY.eq(key).and(isPublic(municipality))).stream()
        .findFirst();
  }

  /// A photo is seen no longer than the note that it belongs to, or the one which that was merged
  /// into.
  private static Condition isPublic(MunicipalityCode municipality) {
    return PHOTO
        .VISIBILITY
        .eq(PhotoVisibility.PUBLIC)
        .and(WALK.STATUS.eq(WalkStatus.CLOSED))
        .and(StoredModerations.isShown(municipality));
  }

  private List<Photo> list(MunicipalityCode municipality, Condition condition) {
    return database
        .select(
            PHOTO.PHOTO_ID,
            PHOTO.OBSERVATION_ID,
            PHOTO.WIDTH_PX,
            PHOTO.HEIGHT_PX,
            PHOTO.VISIBILITY,
            PHOTO.PUBLIC_KEY,
            PHOTO.VERSION)
        .from(PHOTO)
        .join(OBSERVATION)
        .on(OBSERVATION.MUNICIPALITY_CODE.eq(PHOTO.MUNICIPALITY_CODE))
        .and(OBSERVATION.OBSERVATION_ID.eq(PHOTO.OBSERVATION_ID))
        .join(WALK)
        .on(WALK.MUNICIPALITY_CODE.eq(OBSERVATION.MUNICIPALITY_CODE))
        .and(WALK.WALK_ID.eq(OBSERVATION.WALK_ID))
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(condition)
        .orderBy(OBSERVATION.OBSERVED_AT, PHOTO.OBSERVATION_ID, PHOTO.POSITION)
        .fetch(mapping(Photo::new));
  }

  byte[] content(MunicipalityCode municipality, PhotoId id, PhotoSize size) {
    Field<byte[]> bytes =
        switch (size) {
          case FULL -> PHOTO_CONTENT.PICTURE;
          case PREVIEW -> PHOTO_CONTENT.PREVIEW;
        };
    return database
        .select(bytes)
        .from(PHOTO_CONTENT)
        .where(PHOTO_CONTENT.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO_CONTENT.PHOTO_ID.eq(id))
        .fetchSingle()
        .value1();
  }

  Optional<Upload> findUpload(MunicipalityCode municipality, UUID upload) {
    return database
        .select(PHOTO.PHOTO_ID, PHOTO.OBSERVATION_ID, PHOTO.UPLOAD_SHA256)
        .from(PHOTO)
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO.UPLOAD_ID.eq(upload))
        .fetchOptional(mapping(Upload::new));
  }

  /// A photo as its sender knows it.
  ///
  /// @param sha256 of what was sent
  @SuppressWarnings("ArrayRecordComponent") // compared by hand
  record Upload(PhotoId id, ObservationId observation, byte[] sha256) {
    boolean isSame(ObservationId other, byte[] otherSha256) {
      return observation.equals(other) && Arrays.equals(sha256, otherSha256);
    }
  }

  boolean isWithdrawn(MunicipalityCode municipality, UUID upload) {
    return database.fetchExists(
        WITHDRAWN_PHOTO,
        WITHDRAWN_PHOTO
            .MUNICIPALITY_CODE
            .eq(municipality)
            .and(WITHDRAWN_PHOTO.UPLOAD_ID.eq(upload)));
  }

  int count(MunicipalityCode municipality, ObservationId observation) {
    return database.fetchCount(
        PHOTO, PHOTO.MUNICIPALITY_CODE.eq(municipality).and(PHOTO.OBSERVATION_ID.eq(observation)));
  }

  /// @return false where the upload's id is taken, in this municipality or another
  boolean add(
      MunicipalityCode municipality,
      PhotoId id,
      SentPhoto sent,
      byte[] uploadSha256,
      CleanImage image) {
    try {
      database
          .insertInto(PHOTO)
          .set(PHOTO.PHOTO_ID, id)
          .set(PHOTO.MUNICIPALITY_CODE, municipality)
          .set(PHOTO.OBSERVATION_ID, sent.observation())
          .set(PHOTO.POSITION, lastPosition(municipality, sent.observation()) + 1)
          .set(PHOTO.UPLOAD_ID, sent.upload())
          .set(PHOTO.UPLOAD_SHA256, uploadSha256)
          .set(PHOTO.SHA256, UploadRoom.sha256(image.picture()))
          .set(PHOTO.WIDTH_PX, image.width())
          .set(PHOTO.HEIGHT_PX, image.height())
          .set(PHOTO.SIZE_BYTES, image.picture().length)
          .set(PHOTO.VISIBILITY, PhotoVisibility.PRIVATE)
          .execute();
    } catch (DuplicateKeyException e) {
      return false;
    }
    database
        .insertInto(PHOTO_CONTENT)
        .set(PHOTO_CONTENT.PHOTO_ID, id)
        .set(PHOTO_CONTENT.MUNICIPALITY_CODE, municipality)
        .set(PHOTO_CONTENT.PICTURE, image.picture())
        .set(PHOTO_CONTENT.PREVIEW, image.preview())
        .execute();
    return true;
  }

  private int lastPosition(MunicipalityCode municipality, ObservationId observation) {
    return database
        .select(coalesce(max(PHOTO.POSITION), inline(0)))
        .from(PHOTO)
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO.OBSERVATION_ID.eq(observation))
        .fetchSingle()
        .value1();
  }

  /// Takes it away, if it is there, and keeps it away.
  void withdraw(MunicipalityCode municipality, SentPhoto sent) {
    findUpload(municipality, sent.upload())
        .filter(upload -> upload.observation().equals(sent.observation()))
        .ifPresent(upload -> delete(municipality, upload.id()));
    keepAway(municipality, sent.observation(), sent.upload());
  }

  private void keepAway(MunicipalityCode municipality, ObservationId observation, UUID upload) {
    database
        .insertInto(WITHDRAWN_PHOTO)
        .set(WITHDRAWN_PHOTO.UPLOAD_ID, upload)
        .set(WITHDRAWN_PHOTO.MUNICIPALITY_CODE, municipality)
        .set(WITHDRAWN_PHOTO.OBSERVATION_ID, observation)
        .onDuplicateKeyIgnore()
        .execute();
  }

  /// Takes away all photos of a note for good, and keeps late copies of them away.
  ///
  /// @return how many there were
  int erase(MunicipalityCode municipality, ObservationId observation) {
    var there =
        database
            .select(PHOTO.PHOTO_ID, PHOTO.UPLOAD_ID)
            .from(PHOTO)
            .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
            .and(PHOTO.OBSERVATION_ID.eq(observation))
            .fetchMap(PHOTO.PHOTO_ID, PHOTO.UPLOAD_ID);
    there.forEach((id, upload) -> {
      delete(municipality, id);
      keepAway(municipality, observation, upload);
    });
    return there.size();
  }

  private void delete(MunicipalityCode municipality, PhotoId id) {
    database
        .deleteFrom(PHOTO_STEP)
        .where(PHOTO_STEP.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO_STEP.PHOTO_ID.eq(id))
        .execute();
    database
        .deleteFrom(PHOTO_CONTENT)
        .where(PHOTO_CONTENT.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO_CONTENT.PHOTO_ID.eq(id))
        .execute();
    database
        .deleteFrom(PHOTO)
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO.PHOTO_ID.eq(id))
        .execute();
  }

  /// Puts another picture in its place. What was there is gone, and so is its public address.
  void replace(MunicipalityCode municipality, Photo before, CleanImage image) {
    database
        .update(PHOTO)
        .set(PHOTO.SHA256, UploadRoom.sha256(image.picture()))
        .set(PHOTO.SIZE_BYTES, image.picture().length)
        .set(PHOTO.VERSION, before.version() + 1)
        .set(PHOTO.PUBLIC_KEY, newKey(before.visibility()))
        .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO.PHOTO_ID.eq(before.id()))
        .execute();
    database
        .update(PHOTO_CONTENT)
        .set(PHOTO_CONTENT.PICTURE, image.picture())
        .set(PHOTO_CONTENT.PREVIEW, image.preview())
        .where(PHOTO_CONTENT.MUNICIPALITY_CODE.eq(municipality))
        .and(PHOTO_CONTENT.PHOTO_ID.eq(before.id()))
        .execute();
  }

  private static @Nullable PhotoKey newKey(PhotoVisibility visibility) {
    return switch (visibility) {
      case PRIVATE -> null;
      case PUBLIC -> PhotoKey.random();
    };
  }

  /// @return whether it had the visibility that it must come from
  boolean change(
      MunicipalityCode municipality, PhotoId id, PhotoVisibility from, PhotoVisibility to) {
    return database
            .update(PHOTO)
            .set(row(PHOTO.VISIBILITY, PHOTO.PUBLIC_KEY), row(to, newKey(to)))
            .where(PHOTO.MUNICIPALITY_CODE.eq(municipality))
            .and(PHOTO.PHOTO_ID.eq(id))
            .and(PHOTO.VISIBILITY.eq(from))
            .execute()
        == 1;
  }
}
