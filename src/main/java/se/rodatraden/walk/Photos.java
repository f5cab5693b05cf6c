package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.id.WalkId;

/// The photos of what was noted on walks. Each is private until an official makes it public, and
/// what is public is seen once its walk is closed.
@Service
public class Photos {

  private static final String SUBJECT = "photo";

  private final StoredPhotos stored;
  private final PhotoSteps steps;
  private final StoredModerations moderations;
  private final AuditTrail auditTrail;

  Photos(
      StoredPhotos stored, PhotoSteps steps, StoredModerations moderations, AuditTrail auditTrail) {
    this.stored = stored;
    this.steps = steps;
    this.moderations = moderations;
    this.auditTrail = auditTrail;
  }

  /// All of a walk's, by observation, each one's in the order in which they came.
  @ForEveryRole
  @Transactional(readOnly = true)
  public List<Photo> list(MunicipalityCode municipality, WalkId walk) {
    return stored.list(municipality, walk);
  }

  /// Those of these notes, each one's in the order in which they came.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<ObservationId, List<Photo>> listByNote(
      MunicipalityCode municipality, Collection<ObservationId> notes) {
    return stored.list(municipality, notes).stream()
        .collect(Collectors.groupingBy(Photo::observation));
  }

  /// What has been done to each of a walk's photos, the first first; nothing stands for those to
  /// which nothing has been done.
  @ForEveryRole
  @Transactional(readOnly = true)
  public Map<PhotoId, List<PhotoStep>> listSteps(MunicipalityCode municipality, WalkId walk) {
    return steps.list(municipality, walk);
  }

  /// @throws ProblemException [CommonProblem.NotFound]
  @ForEveryRole
  @Transactional(readOnly = true)
  public PhotoFile getFile(MunicipalityCode municipality, PhotoId id, PhotoSize size) {
    return file(municipality, get(municipality, id), size);
  }

  /// Those of a closed walk that everyone may see, in the same order as [#list].
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Photo> listPublic(MunicipalityCode municipality, WalkId walk) {
    return stored.listPublic(municipality, walk);
  }

  /// The same by the point under which they are shown: that of their note, or of the one which that
  /// was merged into.
  @OpenToAll
  @Transactional(readOnly = true)
  public Map<ObservationId, List<Photo>> listPublicByPoint(
      MunicipalityCode municipality, WalkId walk) {
    var merged = moderations.listMerged(municipality, walk);
    return stored.listPublic(municipality, walk).stream()
        .collect(
            Collectors.groupingBy(
                photo -> merged.getOrDefault(photo.observation(), photo.observation())));
  }

  /// @throws ProblemException [CommonProblem.NotFound], also where it has been public
  @OpenToAll
  @Transactional(readOnly = true)
  public PhotoFile getPublicFile(MunicipalityCode municipality, PhotoKey key, PhotoSize size) {
    var photo = stored.findPublic(municipality, key).orElseThrow(() -> notFound(key.value()));
    return file(municipality, photo, size);
  }

  /// Lets everyone see it with the walk's protocol, under an address that it has never had.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], or [CommonProblem.ChangedMeanwhile] where
  ///   it is public already
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public Photo publish(MunicipalityCode municipality, PhotoId id) {
    return change(
        municipality, id, PhotoVisibility.PRIVATE, PhotoVisibility.PUBLIC, PhotoAction.PUBLISHED);
  }

  /// Makes it private again. Its address leads nowhere from now on.
  ///
  /// @throws ProblemException [CommonProblem.NotFound], or [CommonProblem.ChangedMeanwhile] where
  ///   it is private already
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public Photo hide(MunicipalityCode municipality, PhotoId id) {
    return change(
        municipality, id, PhotoVisibility.PUBLIC, PhotoVisibility.PRIVATE, PhotoAction.HIDDEN);
  }

  private Photo change(
      MunicipalityCode municipality,
      PhotoId id,
      PhotoVisibility from,
      PhotoVisibility to,
      PhotoAction action) {
    get(municipality, id);
    if (!stored.change(municipality, id, from, to)) {
      throw new CommonProblem.ChangedMeanwhile(SUBJECT).asException();
    }
    steps.add(municipality, id, action, 0);
    auditTrail.record(
        municipality,
        "photo." + action.name().toLowerCase(Locale.ROOT),
        SUBJECT,
        id.value(),
        Map.of("from", from.name()));
    return get(municipality, id);
  }

  private Photo get(MunicipalityCode municipality, PhotoId id) {
    return stored.find(municipality, id).orElseThrow(() -> notFound(id.value()));
  }

  private PhotoFile file(MunicipalityCode municipality, Photo photo, PhotoSize size) {
    var bytes = stored.content(municipality, photo.id(), size);
    return new PhotoFile(bytes, HexFormat.of().formatHex(UploadRoom.sha256(bytes)));
  }

  private static ProblemException notFound(String reference) {
    return new CommonProblem.NotFound(SUBJECT, reference).asException();
  }
}
