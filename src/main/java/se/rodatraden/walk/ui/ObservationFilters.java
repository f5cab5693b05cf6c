package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Valence;

/// The two choices that narrow the list and the map.
final class ObservationFilters extends Div {

  ObservationFilters(ObservationFilter present, Consumer<ObservationFilter> changed) {
    var category = new Select<ObservationCategory>();
    category.setLabel(getTranslation("walk.detail.filter.category"));
    offer(category, ObservationCategory.values(), "category", this);
    category.setValue(present.category());
    category.addValueChangeListener(
        change -> changed.accept(present.withCategory(change.getValue())));
    var valence = new Select<Valence>();
    valence.setLabel(getTranslation("walk.detail.filter.valence"));
    offer(valence, Valence.values(), "valence", this);
    valence.setValue(present.valence());
    valence.addValueChangeListener(
        change -> changed.accept(present.withValence(change.getValue())));
    add(category, valence);
    addClassName("walk-filters");
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private static <E extends Enum<E>> void offer(
      Select<E> select, E[] values, String thing, Component owner) {
    select.setItems(values);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(owner.getTranslation("walk.detail.filter.all"));
    select.setItemLabelGenerator(value ->
        owner.getTranslation(
            value == null ? "walk.detail.filter.all" : WalkWords.keyOf(value, thing)));
  }
}
