package se.rodatraden.picture.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.PlaceSource;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// What is counted: one source at a time, and of walks what narrows it. Surveys know nothing of
/// category, feeling and light, so those are then not offered.
final class SpotFilters extends Div {

  SpotFilters(SpotFilter present, List<PlaceSource> sources, Consumer<SpotFilter> changed) {
    addClassName("picture-filters");
    var selection = present.selection();
    if (!sources.isEmpty()) {
      add(source(present, sources, changed));
    }
    if (present.source() == null) {
      add(
          select(
              "picture.spots.filter.category",
              "walk.category.",
              ObservationCategory.values(),
              selection.category(),
              wanted -> changed.accept(present.with(selection.withCategory(wanted)))),
          select(
              "picture.spots.filter.light",
              "walk.light.",
              Light.values(),
              selection.light(),
              wanted -> changed.accept(present.with(selection.withLight(wanted)))),
          select(
              "picture.spots.filter.valence",
              "walk.valence.",
              Valence.values(),
              selection.valence(),
              wanted -> changed.accept(present.with(selection.withValence(wanted)))));
    }
    add(
        day(
            "picture.spots.filter.from",
            selection.from(),
            wanted -> changed.accept(present.with(selection.between(wanted, selection.until())))),
        day(
            "picture.spots.filter.until",
            selection.until(),
            wanted -> changed.accept(present.with(selection.between(selection.from(), wanted)))));
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private static Select<PlaceSource> source(
      SpotFilter present, List<PlaceSource> sources, Consumer<SpotFilter> changed) {
    var source = new Select<PlaceSource>();
    source.addClassName("picture-filter-source");
    source.setLabel(Words.say("picture.spots.filter.source"));
    source.setItems(sources);
    source.setEmptySelectionAllowed(true);
    source.setEmptySelectionCaption(Words.say("picture.spots.walks"));
    source.setItemLabelGenerator(
        each -> each == null ? Words.say("picture.spots.walks") : name(each));
    source.setValue(
        sources.stream()
            .filter(each -> each.reference().equals(present.source()))
            .findFirst()
            .orElse(null));
    source.addValueChangeListener(change ->
        changed.accept(
            present.withSource(change.getValue() == null ? null : change.getValue().reference())));
    return source;
  }

  /// The survey, the question, and those who could answer.
  static String name(PlaceSource source) {
    return Words.say(
        "picture.spots.survey",
        Words.in(source.survey()),
        Words.in(source.question()),
        Words.among(source.among(), Words.locale()));
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private static <E extends Enum<E>> Select<E> select(
      String label, String family, E[] values, @Nullable E present, Consumer<@Nullable E> changed) {
    var select = new Select<E>();
    select.setLabel(Words.say(label));
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.say("picture.spots.filter.all"));
    select.setItemLabelGenerator(value ->
        value == null
            ? Words.say("picture.spots.filter.all")
            : Words.say(family + WireKey.of(value)));
    select.setValue(present);
    select.addValueChangeListener(change -> changed.accept(change.getValue()));
    return select;
  }

  private static DatePicker day(
      String label, @Nullable LocalDate present, Consumer<@Nullable LocalDate> changed) {
    var day = new DatePicker(Words.say(label));
    Locale language = Words.locale();
    day.setLocale(language);
    day.setClearButtonVisible(true);
    day.setValue(present);
    day.addValueChangeListener(change -> changed.accept(change.getValue()));
    return day;
  }
}
