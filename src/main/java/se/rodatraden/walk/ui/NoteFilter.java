package se.rodatraden.walk.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// Which notes are shown and which one is selected, as it stands in the address:
/// `?category=lighting&valence=unsafe&light=dark&from=2026-01-01&observation=…`. What cannot be
/// read is left out.
record NoteFilter(NoteSelection selection, @Nullable ObservationId selected) {

  private static final String CATEGORY = "category";
  private static final String VALENCE = "valence";
  private static final String LIGHT = "light";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String OBSERVATION = "observation";

  /// @param walk null for those of all walks
  static NoteFilter from(QueryParameters query, @Nullable WalkId walk) {
    var selection =
        new NoteSelection(
            walk,
            constant(query, CATEGORY, ObservationCategory.class),
            constant(query, VALENCE, Valence.class),
            constant(query, LIGHT, Light.class),
            day(query, FROM),
            day(query, UNTIL));
    return new NoteFilter(
        selection, query.getSingleParameter(OBSERVATION).flatMap(NoteFilter::readId).orElse(null));
  }

  private static <E extends Enum<E>> @Nullable E constant(
      QueryParameters query, String name, Class<E> type) {
    return query.getSingleParameter(name).flatMap(key -> WireKey.find(type, key)).orElse(null);
  }

  private static @Nullable LocalDate day(QueryParameters query, String name) {
    return query.getSingleParameter(name).flatMap(NoteFilter::readDay).orElse(null);
  }

  private static Optional<LocalDate> readDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<ObservationId> readId(String text) {
    try {
      return Optional.of(new ObservationId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new HashMap<>();
    put(query, CATEGORY, selection.category());
    put(query, VALENCE, selection.valence());
    put(query, LIGHT, selection.light());
    putText(query, FROM, selection.from());
    putText(query, UNTIL, selection.until());
    putText(query, OBSERVATION, selected);
    return new QueryParameters(query);
  }

  private static void put(Map<String, List<String>> query, String name, @Nullable Enum<?> value) {
    putText(query, name, value == null ? null : WireKey.of(value));
  }

  private static void putText(
      Map<String, List<String>> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, List.of(value.toString()));
    }
  }

  /// Nothing is selected in what is chosen anew.
  NoteFilter withSelection(NoteSelection wanted) {
    return new NoteFilter(wanted, null);
  }

  NoteFilter withSelected(ObservationId wanted) {
    return new NoteFilter(selection, wanted);
  }
}
