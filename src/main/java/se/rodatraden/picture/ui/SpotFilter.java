package se.rodatraden.picture.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// What is counted, as it stands in the address: `?category=lighting&light=dark&source=…`. What
/// cannot be read is left out.
///
/// @param source reference of a survey's question; null for what was noted on walks
record SpotFilter(NoteSelection selection, @Nullable String source) {

  private static final String SOURCE = "source";

  static SpotFilter from(QueryParameters query) {
    return new SpotFilter(
        new NoteSelection(
            null,
            constant(query, "category", ObservationCategory.class),
            constant(query, "valence", Valence.class),
            constant(query, "light", Light.class),
            day(query, "from"),
            day(query, "until")),
        query.getSingleParameter(SOURCE).orElse(null));
  }

  private static <E extends Enum<E>> @Nullable E constant(
      QueryParameters query, String name, Class<E> type) {
    return query.getSingleParameter(name).flatMap(key -> WireKey.find(type, key)).orElse(null);
  }

  private static @Nullable LocalDate day(QueryParameters query, String name) {
    return query.getSingleParameter(name).flatMap(SpotFilter::readDay).orElse(null);
  }

  private static Optional<LocalDate> readDay(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  QueryParameters toQuery() {
    Map<String, List<String>> query = new HashMap<>();
    put(query, "category", key(selection.category()));
    put(query, "valence", key(selection.valence()));
    put(query, "light", key(selection.light()));
    put(query, "from", selection.from());
    put(query, "until", selection.until());
    put(query, SOURCE, source);
    return new QueryParameters(query);
  }

  private static @Nullable String key(@Nullable Enum<?> constant) {
    return constant == null ? null : WireKey.of(constant);
  }

  private static void put(Map<String, List<String>> query, String name, @Nullable Object value) {
    if (value != null) {
      query.put(name, List.of(value.toString()));
    }
  }

  SpotFilter with(NoteSelection wanted) {
    return new SpotFilter(wanted, source);
  }

  SpotFilter withSource(@Nullable String wanted) {
    return new SpotFilter(selection, wanted);
  }
}
