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
import se.rodatraden.walk.WalkDraft;

/// When the walk is, where people meet, and what light that gives.
final class TimePart extends PlanPart {

  private static final int DAYS_TO_PREPARE = 21;
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final int LONGEST_PLACE = 150;

  /// Says what light a moment has.
  interface LightWords {
    @Nullable String of(@Nullable Instant moment);
  }

  private final DatePicker day = new DatePicker(getTranslation("walk.plan.day"));
  private final TimePicker time = new TimePicker(getTranslation("walk.plan.time"));
  private final Select<Area> area = new Select<>();
  private final TextField meetingPlace = new TextField(getTranslation("walk.plan.meeting_place"));
  private final Paragraph light = new Paragraph();
  private final transient LightWords lightWords;

  TimePart(@Nullable WalkDraft before, List<Area> areas, LocalDate today, LightWords lightWords) {
    super("tid", "walk.plan.time_place.", List.of("startsAt", "meetingPlace", "area"));
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
    day.addValueChangeListener(change -> changeTime());
    time.addValueChangeListener(change -> changeTime());
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
    add(row(day, time), light, meetingPlace, area);
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

  private void changeTime() {
    showLight();
    change();
  }

  /// Also when the way begins somewhere else.
  void showLight() {
    var words = lightWords.of(startsAt());
    light.setText(words == null ? "" : words);
  }

  boolean isFilledIn() {
    day.setErrorMessage(getTranslation("walk.plan.day.missing"));
    day.setInvalid(day.getValue() == null);
    time.setErrorMessage(getTranslation("walk.plan.time.missing"));
    time.setInvalid(time.getValue() == null);
    return startsAt() != null;
  }

  @Nullable Instant startsAt() {
    return day.getValue() == null || time.getValue() == null
        ? null
        : day.getValue().atTime(time.getValue()).atZone(SwedishTime.ZONE).toInstant();
  }

  @Nullable String meetingPlace() {
    return meetingPlace.getValue().isBlank() ? null : meetingPlace.getValue().strip();
  }

  @Nullable AreaId area() {
    return area.getValue() == null ? null : area.getValue().id();
  }
}
