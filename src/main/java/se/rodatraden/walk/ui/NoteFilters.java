package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// The choices that narrow list and map alike. A single walk has one light and one day, so those
/// are asked for where notes of many are shown.
final class NoteFilters extends Div {

  NoteFilters(NoteSelection present, Consumer<NoteSelection> changed) {
    addClassName("walk-filters");
    add(
        select(
            "walk.detail.filter.category",
            "category",
            ObservationCategory.values(),
            present.category(),
            wanted -> changed.accept(present.withCategory(wanted))),
        select(
            "walk.detail.filter.valence",
            "valence",
            Valence.values(),
            present.valence(),
            wanted -> changed.accept(present.withValence(wanted))));
    if (present.walk() == null) {
      add(
          select(
              "walk.detail.filter.light",
              "light",
              Light.values(),
              present.light(),
              wanted -> changed.accept(present.withLight(wanted))),
          day(
              "walk.detail.filter.from",
              present.from(),
              wanted -> changed.accept(present.between(wanted, present.until()))),
          day(
              "walk.detail.filter.until",
              present.until(),
              wanted -> changed.accept(present.between(present.from(), wanted))));
    }
  }

  private DatePicker day(
      String label, @Nullable LocalDate present, Consumer<@Nullable LocalDate> changed) {
    var day = new DatePicker(getTranslation(label));
    day.setLocale(getLocale());
    day.setClearButtonVisible(true);
    day.setValue(present);
    day.addValueChangeListener(change -> changed.accept(change.getValue()));
    return day;
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private <E extends Enum<E>> Select<E> select(
      String label, String thing, E[] values, @Nullable E present, Consumer<@Nullable E> changed) {
    Component owner = this;
    var select = new Select<E>();
    select.setLabel(getTranslation(label));
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("walk.detail.filter.all"));
    select.setItemLabelGenerator(value ->
        owner.getTranslation(
            value == null ? "walk.detail.filter.all" : WalkWords.keyOf(value, thing)));
    select.setValue(present);
    select.addValueChangeListener(change -> changed.accept(change.getValue()));
    return select;
  }
}
