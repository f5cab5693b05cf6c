package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.walk.image.Box;
import se.rodatraden.walk.image.CleanImage;
import se.rodatraden.walk.image.ImageCleaning;

/// Burns black boxes into photos (maskering), over faces, number plates and the like. The picture
/// as it was is gone for good: what replaces it is drawn from what is left.
///
/// Drawing takes time, so it is done between two short transactions: one that reads the picture,
/// one that puts the new one in its place, unless somebody else was there first.
@Service
public class PhotoCovering {

  public static final int MOST_BOXES = 20;

  private static final String SUBJECT = "photo";
  private static final int RETRY_AFTER_S = 15;

  private final StoredPhotos stored;
  private final PhotoSteps steps;
  private final ImageCleaning cleaning;
  private final AuditTrail auditTrail;
  private final TransactionTemplate transaction;

  PhotoCovering(
      StoredPhotos stored,
      PhotoSteps steps,
      ImageCleaning cleaning,
      AuditTrail auditTrail,
      PlatformTransactionManager transactions) {
    this.stored = stored;
    this.steps = steps;
    this.cleaning = cleaning;
    this.auditTrail = auditTrail;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Cannot be undone. A public photo stays public, under an address that it has never had.
  ///
  /// @param version of the photo that the boxes were drawn on
  /// @param boxes in pixels of its full size; each covers whole blocks of 16 pixels and a little
  ///   more, since JPEG smears what is in a block over all of it
  /// @throws ProblemException [ModerationProblem.BoxMissing], [ModerationProblem.BoxOutside],
  ///   [ModerationProblem.TooManyBoxes], [CommonProblem.NotFound], [CommonProblem.ChangedMeanwhile]
  ///   or [CommonProblem.Busy]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  public Photo cover(MunicipalityCode municipality, PhotoId id, int version, List<Box> boxes) {
    var seen = inTransaction(() -> read(municipality, id, version, boxes));
    var covered =
        cleaning
            .cover(seen.picture(), boxes)
            .orElseThrow(() -> new CommonProblem.Busy(RETRY_AFTER_S).asException());
    return inTransaction(() -> replace(municipality, id, version, covered, boxes.size()));
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Seen(byte[] picture) {}

  private Seen read(MunicipalityCode municipality, PhotoId id, int version, List<Box> boxes) {
    var photo = stored.find(municipality, id).orElseThrow(() -> notFound(id));
    check(photo, boxes);
    if (photo.version() != version) {
      throw changedMeanwhile();
    }
    return new Seen(stored.content(municipality, id, PhotoSize.FULL));
  }

  private static void check(Photo photo, List<Box> boxes) {
    if (boxes.isEmpty()) {
      throw new ModerationProblem.BoxMissing().asException();
    }
    if (boxes.size() > MOST_BOXES) {
      throw new ModerationProblem.TooManyBoxes(MOST_BOXES, boxes.size()).asException();
    }
    if (!boxes.stream().allMatch(box -> box.isWithin(photo.width(), photo.height()))) {
      throw new ModerationProblem.BoxOutside(photo.width(), photo.height()).asException();
    }
  }

  private Photo replace(
      MunicipalityCode municipality, PhotoId id, int version, CleanImage covered, int boxes) {
    var before = stored.findAndHold(municipality, id).orElseThrow(() -> notFound(id));
    if (before.version() != version) {
      throw changedMeanwhile();
    }
    stored.replace(municipality, before, covered);
    steps.add(municipality, id, PhotoAction.COVERED, boxes);
    auditTrail.record(municipality, "photo.covered", SUBJECT, id.value(), Map.of("boxes", boxes));
    return stored.find(municipality, id).orElseThrow(() -> notFound(id));
  }

  private <T> T inTransaction(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private static ProblemException changedMeanwhile() {
    return new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
  }

  private static ProblemException notFound(PhotoId id) {
    return new CommonProblem.NotFound(SUBJECT, id.value()).asException();
  }
}
