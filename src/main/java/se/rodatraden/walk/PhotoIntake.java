package se.rodatraden.walk;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.walk.image.CleanImage;
import se.rodatraden.walk.image.ImageCleaning;
import se.rodatraden.walk.image.ImageKind;
import se.rodatraden.walk.image.ImageLimits;
import se.rodatraden.walk.image.UnfitImage;

/// Takes in photos from the devices of those who walk, and takes them back. What is stored is never
/// what was sent, but a picture drawn anew from it; where there is any doubt, nothing is.
///
/// Reading and drawing take long, so they are done between two short transactions: one that asks
/// whether the photo is wanted, one that stores it.
@Service
public class PhotoIntake {

  static final int MOST_PHOTOS = 10;

  private static final int RETRY_AFTER_S = 15;

  private final StoredWalks walks;
  private final StoredObservations observations;
  private final StoredPhotos stored;
  private final UploadRoom room;
  private final ImageCleaning cleaning;
  private final TransactionTemplate transaction;

  PhotoIntake(
      StoredWalks walks,
      StoredObservations observations,
      StoredPhotos stored,
      UploadRoom room,
      ImageCleaning cleaning,
      PlatformTransactionManager transactions) {
    this.walks = walks;
    this.observations = observations;
    this.stored = stored;
    this.room = room;
    this.cleaning = cleaning;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /// Takes in a photo. The same again changes nothing, even after the walk has closed, so that a
  /// phone whose answer got lost learns that its photo arrived.
  ///
  /// @return whether it was stored now for the first time
  /// @throws ProblemException [WalkProblem], or [CommonProblem.Busy]
  @OpenToAll
  public boolean take(SentPhoto sent, PhotoBody body) {
    ImageKind said;
    try {
      said = kindOf(body.mediaType());
      inTransaction(() -> refuseIfUnwanted(sent));
    } catch (ProblemException e) {
      room.letPass(body.content());
      throw e;
    }
    try (var upload = room.receive(body)) {
      var sha256 = upload.sha256();
      if (inTransaction(() -> isThere(walkOf(sent), sent, sha256))) {
        return false;
      }
      var image = clean(said, upload::whole);
      return inTransaction(() -> store(sent, sha256, image));
    }
  }

  /// Takes back what was sent, and what may still be on its way. Again changes nothing.
  ///
  /// @throws ProblemException [WalkProblem]
  @OpenToAll
  public void withdraw(SentPhoto sent) {
    inTransaction(() -> {
      var walk = walkOf(sent);
      walk.checkTakesNotes();
      holdObservation(walk, sent);
      refuseIfPrivate(walk, sent);
      stored.withdraw(walk.municipality(), sent);
      return true;
    });
  }

  private void refuseIfPrivate(Walk walk, SentPhoto sent) {
    if (observations
        .find(walk.municipality(), sent.observation())
        .filter(observation -> observation.noted().isPrivate())
        .isPresent()) {
      throw new WalkProblem.PhotoOfPrivateNote().asException();
    }
  }

  private boolean inTransaction(Supplier<Boolean> work) {
    return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
  }

  private static ImageKind kindOf(String mediaType) {
    if (ImageKind.isHeic(mediaType)) {
      throw new WalkProblem.PhotoHeic().asException();
    }
    return ImageKind.ofMediaType(mediaType)
        .orElseThrow(() -> new WalkProblem.PhotoType(mediaType).asException());
  }

  /// Before it is read. What is there already is read, to be compared.
  private boolean refuseIfUnwanted(SentPhoto sent) {
    var walk = walkOf(sent);
    if (stored.findUpload(walk.municipality(), sent.upload()).isEmpty()) {
      walk.checkTakesNotes();
      var noted = observations.find(walk.municipality(), sent.observation());
      if (noted.filter(observation -> observation.walk().equals(walk.id())).isEmpty()) {
        throw unknown(sent);
      }
      if (noted.get().noted().isPrivate()) {
        throw new WalkProblem.PhotoOfPrivateNote().asException();
      }
      refuseIfWithdrawnOrFull(walk, sent);
    }
    return true;
  }

  private void refuseIfWithdrawnOrFull(Walk walk, SentPhoto sent) {
    if (stored.isWithdrawn(walk.municipality(), sent.upload())) {
      throw new WalkProblem.PhotoWithdrawn(sent.upload().toString()).asException();
    }
    if (stored.count(walk.municipality(), sent.observation()) >= MOST_PHOTOS) {
      throw new WalkProblem.PhotosFull(MOST_PHOTOS).asException();
    }
  }

  /// @throws ProblemException where another photo is there under the same id
  private boolean isThere(Walk walk, SentPhoto sent, byte[] sha256) {
    var present = stored.findUpload(walk.municipality(), sent.upload());
    if (present.isPresent() && !present.get().isSame(sent.observation(), sha256)) {
      throw conflict(sent);
    }
    return present.isPresent();
  }

  private CleanImage clean(ImageKind said, Supplier<byte[]> file) {
    try {
      return cleaning
          .clean(said, file)
          .orElseThrow(() -> new CommonProblem.Busy(RETRY_AFTER_S).asException());
    } catch (UnfitImage e) {
      throw problemOf(e.why()).asException();
    }
  }

  private static WalkProblem problemOf(UnfitImage.Why why) {
    return switch (why) {
      case HEIC -> new WalkProblem.PhotoHeic();
      case TOO_MANY_PIXELS ->
          new WalkProblem.PhotoTooManyPixels(ImageLimits.MOST_PIXELS / 1_000_000);
      case OTHER_TYPE, TRUNCATED, DAMAGED, ANIMATED ->
          new WalkProblem.PhotoUnreadable(why.name().toLowerCase(Locale.ROOT));
    };
  }

  /// @return whether it was not there
  private boolean store(SentPhoto sent, byte[] sha256, CleanImage image) {
    var walk = walkOf(sent);
    holdObservation(walk, sent);
    if (isThere(walk, sent, sha256)) {
      return false;
    }
    walk.checkTakesNotes();
    refuseIfWithdrawnOrFull(walk, sent);
    var id = new PhotoId(ShortId.random());
    if (!stored.add(walk.municipality(), id, sent, sha256, image)) {
      throw conflict(sent);
    }
    return true;
  }

  private Walk walkOf(SentPhoto sent) {
    return walks
        .findByJoinCodeAndHold(sent.joinCode())
        .orElseThrow(() -> new WalkProblem.Unknown(sent.joinCode()).asException());
  }

  /// Nobody else adds or takes away its photos until the transaction ends.
  private void holdObservation(Walk walk, SentPhoto sent) {
    if (!observations.hold(walk.municipality(), walk.id(), sent.observation())) {
      throw unknown(sent);
    }
  }

  private static ProblemException unknown(SentPhoto sent) {
    return new WalkProblem.ObservationUnknown(sent.observation().toString()).asException();
  }

  private static ProblemException conflict(SentPhoto sent) {
    return new WalkProblem.PhotoConflict(sent.upload().toString()).asException();
  }
}
