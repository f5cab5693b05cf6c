package se.rodatraden.walk;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.ObservationId;

/// Decides what becomes of notes that come to a walk, one after the other: what is there already,
/// what is new, what changes a note and what is refused. Stores nothing.
final class ArrivingNotes {

  private final Walk walk;
  private final Set<ObservationCategory> categories;
  private final Instant now;
  private final Map<ObservationId, Observation> there = new HashMap<>();
  private final Set<ObservationId> erased;
  private final Map<ObservationId, Observation> added = new LinkedHashMap<>();
  private final Map<ObservationId, Observation> changed = new LinkedHashMap<>();

  /// @param categories those in use on the walk
  /// @param there those of the notes that are stored, on this walk or another
  /// @param erased those of them whose words are deleted for good
  ArrivingNotes(
      Walk walk,
      Set<ObservationCategory> categories,
      List<Observation> there,
      Set<ObservationId> erased,
      Instant now) {
    this.walk = walk;
    this.categories = categories;
    this.now = now;
    this.erased = erased;
    there.forEach(each -> this.there.put(each.id(), each));
  }

  /// The same again changes nothing, even after the walk has closed, so that a phone whose answer
  /// got lost learns that its note arrived.
  NoteAnswer take(SentNote sent) {
    var present = there.get(sent.id());
    if (present != null && isOfThisWalk(present) && present.noted().equals(sent.draft())) {
      return new Observations.Taken(present, false);
    }
    var refusal = refusalOf(sent, present);
    if (refusal != null) {
      return new NoteAnswer.Refused(refusal);
    }
    return present == null ? add(sent) : change(sent, present);
  }

  private @Nullable WalkProblem refusalOf(SentNote sent, @Nullable Observation present) {
    var closed = walk.refusalOfNotes();
    if (closed.isPresent()) {
      return closed.get();
    }
    if (erased.contains(sent.id())) {
      return new WalkProblem.ObservationErased(sent.id().toString());
    }
    var problems = ObservationRules.check(sent.draft(), walk, categories, now);
    if (!problems.isEmpty()) {
      return new WalkProblem.ObservationInvalid(problems);
    }
    return present == null ? null : refusalOfEdit(sent, present);
  }

  private @Nullable WalkProblem refusalOfEdit(SentNote sent, Observation present) {
    if (!isOfThisWalk(present) || sent.ifMatch() == null || sent.ifMatch() != present.version()) {
      return new WalkProblem.ObservationConflict(sent.id().toString());
    }
    return present.noted().isPrivate() == sent.draft().isPrivate()
        ? null
        : new WalkProblem.ObservationInvalid(
            List.of(new FieldProblem("private", "private.changed")));
  }

  private boolean isOfThisWalk(Observation present) {
    return present.walk().equals(walk.id());
  }

  private NoteAnswer add(SentNote sent) {
    var observation = new Observation(sent.id(), walk.id(), 1, walk.madeUp(), sent.draft());
    there.put(sent.id(), observation);
    added.put(sent.id(), observation);
    return new Observations.Taken(observation, true);
  }

  private NoteAnswer change(SentNote sent, Observation present) {
    var observation =
        new Observation(
            sent.id(), walk.id(), present.version() + 1, present.madeUp(), sent.draft());
    there.put(sent.id(), observation);
    (added.containsKey(sent.id()) ? added : changed).put(sent.id(), observation);
    return new Observations.Taken(observation, false);
  }

  /// To be stored for the first time, as they are in the end.
  List<Observation> added() {
    return List.copyOf(added.values());
  }

  /// To take the place of what is stored, as they are in the end.
  List<Observation> changed() {
    return List.copyOf(changed.values());
  }
}
