package se.rodatraden.walk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.ObservationDraft;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.WalkProblem;

/// An observation as it comes over the wire: any field may be missing or hold a word nobody knows.
///
/// @param observedAt ISO 8601 with offset
/// @param valence `safe` or `unsafe`
/// @param category one of the walk's `categories[].key`
/// @param isPrivate for officials with the role only; absent is no
record ObservationBody(
    @Nullable String stopId,
    @Nullable PositionBody position,
    @Nullable String observedAt,
    @Nullable String valence,
    @Nullable String category,
    @Nullable Integer severity,
    @Nullable String description,
    @Nullable String cause,
    @Nullable String proposal,
    @JsonProperty("private") @Nullable Boolean isPrivate) {

  /// @param accuracy_m metres
  record PositionBody(@Nullable Double lat, @Nullable Double lon, @Nullable Double accuracy_m) {}

  /// @throws se.rodatraden.shared.ProblemException [WalkProblem.ObservationInvalid] with every
  ///   field that is missing or unreadable
  ObservationDraft toDraft() {
    var problems = new ArrayList<FieldProblem>();
    var stop = readStop(problems);
    var where = readPosition(problems);
    var when = readTime(problems);
    var tone = readWord(problems, "valence", Valence.class, valence);
    var about = readWord(problems, "category", ObservationCategory.class, category);
    if (severity == null) {
      problems.add(new FieldProblem("severity", "severity.missing"));
    }
    if (where == null
        || when == null
        || tone == null
        || about == null
        || severity == null
        || !problems.isEmpty()) {
      throw new WalkProblem.ObservationInvalid(problems).asException();
    }
    return new ObservationDraft(
        stop,
        where,
        readAccuracy(),
        when,
        tone,
        about,
        severity,
        description == null ? "" : description,
        cause,
        proposal,
        Boolean.TRUE.equals(isPrivate));
  }

  private @Nullable WalkStopId readStop(List<FieldProblem> problems) {
    if (stopId == null) {
      return null;
    }
    if (ShortId.isValid(stopId)) {
      return new WalkStopId(stopId);
    }
    problems.add(new FieldProblem("stopId", "stop.unknown"));
    return null;
  }

  private @Nullable GeoPosition readPosition(List<FieldProblem> problems) {
    if (position == null || position.lat() == null || position.lon() == null) {
      problems.add(new FieldProblem("position", "position.missing"));
      return null;
    }
    if (Math.abs(position.lat()) > 90 || Math.abs(position.lon()) > 180) {
      problems.add(new FieldProblem("position", "position.outside_sweden"));
      return null;
    }
    return GeoPosition.of(position.lat(), position.lon());
  }

  private @Nullable Integer readAccuracy() {
    return position == null || position.accuracy_m() == null
        ? null
        : Math.clamp(Math.round(position.accuracy_m()), -1, Integer.MAX_VALUE);
  }

  private @Nullable Instant readTime(List<FieldProblem> problems) {
    if (observedAt == null) {
      problems.add(new FieldProblem("observedAt", "observed_at.missing"));
      return null;
    }
    try {
      return OffsetDateTime.parse(observedAt).toInstant();
    } catch (DateTimeParseException e) {
      problems.add(new FieldProblem("observedAt", "observed_at.malformed"));
      return null;
    }
  }

  static <E extends Enum<E>> @Nullable E readWord(
      List<FieldProblem> problems, String field, Class<E> type, @Nullable String word) {
    if (word == null) {
      problems.add(new FieldProblem(field, field + ".missing"));
      return null;
    }
    var known = WireKey.find(type, word);
    if (known.isEmpty()) {
      problems.add(new FieldProblem(field, field + ".unknown"));
    }
    return known.orElse(null);
  }
}
