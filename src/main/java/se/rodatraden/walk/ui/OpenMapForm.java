package se.rodatraden.walk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Area;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.OpenMapDraft;
import se.rodatraden.walk.Walk;

/// The days and the area of an open map.
final class OpenMapForm extends Div {

  private static final int DAYS_BEFORE_WALK = 3;

  private final DatePicker opens = new DatePicker(getTranslation("walk.map.opens"));
  private final DatePicker closes = new DatePicker(getTranslation("walk.map.closes"));
  private final Select<Area> area = new Select<>();
  private final Div refusal = new Div();

  /// @param before null where none has been opened: some days are then left to make the way
  OpenMapForm(Walk walk, @Nullable OpenMapDraft before, List<Area> areas, LocalDate today) {
    addClassName("plan-map-form");
    opens.setLocale(getLocale());
    closes.setLocale(getLocale());
    opens.setValue(before == null ? today : before.opensOn());
    closes.setValue(before == null ? proposedEnd(walk, today) : before.closesOn());
    opens.setRequiredIndicatorVisible(true);
    closes.setRequiredIndicatorVisible(true);
    prepareArea(before == null ? walk.area() : before.area(), areas);
    refusal.addClassName("plan-refusal");
    refusal.getElement().setAttribute("role", "alert");
    add(refusal, PlanPart.row(opens, closes, area));
  }

  private static LocalDate proposedEnd(Walk walk, LocalDate today) {
    var day = SwedishTime.dayOf(walk.startsAt()).minusDays(DAYS_BEFORE_WALK);
    return day.isBefore(today) ? today : day;
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private void prepareArea(@Nullable AreaId chosen, List<Area> areas) {
    area.setLabel(getTranslation("walk.map.area"));
    area.setItems(areas);
    area.setEmptySelectionAllowed(true);
    area.setEmptySelectionCaption(getTranslation("walk.map.area.none"));
    area.setItemLabelGenerator(
        each -> each == null ? getTranslation("walk.map.area.none") : each.name());
    areas.stream().filter(each -> each.id().equals(chosen)).forEach(area::setValue);
  }

  /// Where a day is missing it says so and is empty.
  Optional<OpenMapDraft> read() {
    opens.setErrorMessage(getTranslation("walk.plan.day.missing"));
    opens.setInvalid(opens.getValue() == null);
    closes.setErrorMessage(getTranslation("walk.plan.day.missing"));
    closes.setInvalid(closes.getValue() == null);
    if (opens.isInvalid() || closes.isInvalid()) {
      return Optional.empty();
    }
    var chosen = area.getValue();
    return Optional.of(
        new OpenMapDraft(opens.getValue(), closes.getValue(), chosen == null ? null : chosen.id()));
  }

  void show(List<FieldProblem> problems) {
    show(
        problems.stream()
            .map(problem -> getTranslation("walk.map.wrong." + problem.code().replace('.', '_')))
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  void show(String problem) {
    refusal.setText(problem);
  }
}
