package se.rodatraden.walk.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Area;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkDraft;

/// When the walk is, where people meet, and what light that gives.
final class TimePart extends PlanPart {

  private static final int DAYS_TO_PREPARE = 21;
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int LONGEST_PLACE = 150;

  /// Says what light there is from one moment to another.
  interface LightWords {
    @Nullable String of(@Nullable Instant from, @Nullable Instant until);
  }

  private final DatePicker day = new DatePicker(getTranslation("walk.plan.day"));
  private final TimePicker time = new TimePicker(getTranslation("walk.plan.time"));
  private final TimePicker until = new TimePicker(getTranslation("walk.plan.until"));
  private final Select<Area> area = new Select<>();
  private final TextField meetingPlace = new TextField(getTranslation("walk.plan.meeting_place"));
  private final Paragraph light = new Paragraph();
  private final transient LightWords lightWords;

  TimePart(@Nullable WalkDraft before, List<Area> areas, LocalDate today, LightWords lightWords) {
    super("tid", "walk.plan.time_place.", List.of("startsAt", "endsAt", "meetingPlace", "area"));
    this.lightWords = lightWords;
    var start =
        before == null
            ? today.plusDays(DAYS_TO_PREPARE).atTime(EVENING).atZone(SwedishTime.ZONE)
            : before.startsAt().atZone(SwedishTime.ZONE);
    day.setLocale(getLocale());
    day.setValue(start.toLocalDate());
    day.setRequiredIndicatorVisible(true);
    time.setLocale(getLocale());
    time.setStep(Duration.ofMinutes(15));
    time.setValue(start.toLocalTime());
    time.setRequiredIndicatorVisible(true);
    until.setLocale(getLocale());
    until.setStep(Duration.ofMinutes(15));
    until.setValue(
        before == null
            ? start.toLocalTime().plus(Walk.USUAL_LENGTH)
            : before.endsAt().atZone(SwedishTime.ZONE).toLocalTime());
    until.setRequiredIndicatorVisible(true);
    day.addValueChangeListener(change -> changeTime());
    time.addValueChangeListener(change -> moveEnd(change.getOldValue(), change.getValue()));
    until.addValueChangeListener(change -> changeTime());
    light.addClassName("plan-light");
    light.getElement().setAttribute("role", "status");
    meetingPlace.setValue(
        before == null || before.meetingPlace() == null ? "" : before.meetingPlace());
    meetingPlace.setHelperText(getTranslation("walk.plan.meeting_place.help"));
    meetingPlace.setMaxLength(LONGEST_PLACE);
    meetingPlace.setWidthFull();
    meetingPlace.setValueChangeMode(ValueChangeMode.LAZY);
    meetingPlace.addValueChangeListener(change -> change());
    prepareArea(before, areas);
    add(row(day, time, until), light, meetingPlace, area);
    showLight();
  }

  @SuppressWarnings("NullAway") // the empty choice is null
  private void prepareArea(@Nullable WalkDraft before, List<Area> areas) {
    area.setLabel(getTranslation("walk.plan.area"));
    area.setHelperText(getTranslation("walk.plan.area.help"));
    area.setItems(areas);
    area.setEmptySelectionAllowed(true);
    area.setEmptySelectionCaption(getTranslation("walk.plan.area.none"));
    area.setItemLabelGenerator(
        each -> each == null ? getTranslation("walk.plan.area.none") : each.name());
    areas.stream()
        .filter(each -> before != null && each.id().equals(before.area()))
        .forEach(area::setValue);
    area.addValueChangeListener(change -> change());
  }

  /// A walk that begins later ends as much later.
  private void moveEnd(@Nullable LocalTime before, @Nullable LocalTime after) {
    var end = until.getValue();
    if (before != null && after != null && end != null) {
      until.setValue(end.plus(Duration.between(before, after)));
    }
    changeTime();
  }

  private void changeTime() {
    showLight();
    change();
  }

  /// Also when the way begins somewhere else.
  void showLight() {
    var words = lightWords.of(startsAt(), endsAt());
    light.setText(words == null ? "" : words);
  }

  boolean isFilledIn() {
    day.setErrorMessage(getTranslation("walk.plan.day.missing"));
    day.setInvalid(day.getValue() == null);
    time.setErrorMessage(getTranslation("walk.plan.time.missing"));
    time.setInvalid(time.getValue() == null);
    until.setErrorMessage(getTranslation("walk.plan.time.missing"));
    until.setInvalid(until.getValue() == null);
    return startsAt() != null && endsAt() != null;
  }

  @Nullable Instant startsAt() {
    return day.getValue() == null || time.getValue() == null
        ? null
        : day.getValue().atTime(time.getValue()).atZone(SwedishTime.ZONE).toInstant();
  }

  /// On the day after where the time of day is no later than when it starts.
  @Nullable Instant endsAt() {
    if (day.getValue() == null || time.getValue() == null || until.getValue() == null) {
      return null;
    }
    var ends = day.getValue().atTime(until.getValue());
    return (until.getValue().isAfter(time.getValue()) ? ends : ends.plusDays(1))
        .atZone(SwedishTime.ZONE)
        .toInstant();
  }

  @Nullable String meetingPlace() {
    return meetingPlace.getValue().isBlank() ? null : meetingPlace.getValue().strip();
  }

  @Nullable AreaId area() {
    return area.getValue() == null ? null : area.getValue().id();
  }
}
