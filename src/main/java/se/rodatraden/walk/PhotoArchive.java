package se.rodatraden.walk;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.ForEveryRole;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.FormulaGuard;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;

/// All photos of a walk, named to be taken along as files. What was removed is not among them.
@Service
public class PhotoArchive {

  private static final String ELSEWHERE = "utanfor-protokollet";

  private final StoredWalks walks;
  private final StoredObservations observations;
  private final StoredModerations moderations;
  private final StoredPhotos photos;
  private final AuditTrail auditTrail;
  private final Texts texts;

  PhotoArchive(
      StoredWalks walks,
      StoredObservations observations,
      StoredModerations moderations,
      StoredPhotos photos,
      AuditTrail auditTrail,
      Texts texts) {
    this.walks = walks;
    this.observations = observations;
    this.moderations = moderations;
    this.photos = photos;
    this.auditTrail = auditTrail;
    this.texts = texts;
  }

  /// By point, numbered as in the protocol; then those of notes that are no point. That they were
  /// taken out is told in the audit trail.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public List<ArchivedPhoto> takeOut(MunicipalityCode municipality, WalkId id) {
    var walk =
        walks
            .find(municipality, id)
            .orElseThrow(() -> new CommonProblem.NotFound("walk", id.value()).asException());
    var archived = archived(walk);
    auditTrail.record(
        municipality, "photo.taken_out", "walk", id.value(), Map.of("photos", archived.size()));
    return archived;
  }

  /// What the list's columns hold, as its first line.
  @ForEveryRole
  public String heading(MunicipalityCode municipality) {
    return texts.text(Texts.SWEDISH, "walk.photo.archive.columns");
  }

  private List<ArchivedPhoto> archived(Walk walk) {
    var steps = moderations.list(walk.municipality(), walk.id());
    var all =
        observations.list(walk.municipality(), walk.id()).stream()
            .map(each -> new Moderated(each, steps.getOrDefault(each.id(), List.of())))
            .toList();
    var numbers = numbers(all);
    var shownAt =
        all.stream().collect(Collectors.toMap(Moderated::id, each -> pointOf(each, numbers)));
    var noted = all.stream().collect(Collectors.toMap(Moderated::id, each -> each));
    var counts = new HashMap<Integer, Integer>();
    var archived = new ArrayList<ArchivedPhoto>();
    photos.list(walk.municipality(), walk.id()).stream()
        .filter(photo -> isKept(noted.get(photo.observation())))
        .sorted(
            Comparator.comparing(
                photo -> shownAt.getOrDefault(photo.observation(), Integer.MAX_VALUE)))
        .forEach(photo -> {
          var point = shownAt.getOrDefault(photo.observation(), Integer.MAX_VALUE);
          var number = counts.merge(point, 1, Integer::sum);
          var note = Objects.requireNonNull(noted.get(photo.observation()));
          archived.add(archived(walk, photo, note, point, number));
        });
    return archived;
  }

  private static boolean isKept(@Nullable Moderated note) {
    return note != null && !(note.state() instanceof Moderation.Removed);
  }

  /// Of the points, in the order of the protocol, from 1.
  private static Map<ObservationId, Integer> numbers(List<Moderated> all) {
    var numbers = new HashMap<ObservationId, Integer>();
    all.stream()
        .filter(Moderated::isAccepted)
        .forEach(each -> numbers.put(each.id(), numbers.size() + 1));
    return numbers;
  }

  private static int pointOf(Moderated note, Map<ObservationId, Integer> numbers) {
    var point = note.state() instanceof Moderation.Merged(var into) ? into : note.id();
    return numbers.getOrDefault(point, Integer.MAX_VALUE);
  }

  private ArchivedPhoto archived(Walk walk, Photo photo, Moderated note, int point, int number) {
    var draft = note.usable().orElse(note.observation()).noted();
    var category = texts.text(Texts.SWEDISH, "walk.category." + WireKey.of(draft.category()));
    var name =
        (point == Integer.MAX_VALUE ? ELSEWHERE : "punkt-%02d".formatted(point))
            + "-%s-foto-%d.jpg".formatted(slug(category), number);
    var stop =
        walk.stops().stream()
            .filter(each -> each.id().equals(draft.stop()))
            .map(WalkStop::name)
            .findFirst()
            .orElse("");
    var cells =
        Stream.<Object>of(
            name,
            point == Integer.MAX_VALUE ? "" : point,
            number,
            category,
            stop,
            SwedishTime.dayOf(draft.observedAt()),
            draft.position().lat(),
            draft.position().lon(),
            photo.width(),
            photo.height(),
            texts.text(Texts.SWEDISH, "walk.photo.visibility." + WireKey.of(photo.visibility())));
    return new ArchivedPhoto(
        name, photo, cells.map(PhotoArchive::cell).collect(Collectors.joining(";")));
  }

  private static String cell(Object value) {
    var text = String.valueOf(FormulaGuard.guarded(value));
    return text.matches("(?s).*[;\"\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static String slug(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
