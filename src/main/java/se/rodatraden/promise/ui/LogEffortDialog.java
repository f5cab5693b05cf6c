package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Place;
import se.rodatraden.promise.Activity;
import se.rodatraden.promise.EffortDraft;
import se.rodatraden.promise.Quota;
import se.rodatraden.shared.Period;

/// Logs an effort in seconds: the day is filled in, the number is one, Enter saves.
class LogEffortDialog extends Dialog {

  private final DatePicker day = new DatePicker(getTranslation("promise.effort.day"));
  private final IntegerField times = new IntegerField(getTranslation("promise.effort.times"));
  private final BigDecimalField hours = new BigDecimalField(getTranslation("promise.effort.hours"));
  private final Checkbox evening = new Checkbox(getTranslation("promise.effort.evening"));
  private final ComboBox<Place> place = new ComboBox<>(getTranslation("promise.effort.place"));
  private final TextField note = new TextField(getTranslation("promise.effort.note"));

  /// @param save takes what was logged and tells whether it was stored
  LogEffortDialog(
      Activity activity,
      Period period,
      LocalDate today,
      List<Place> places,
      Predicate<EffortDraft> save) {
    setHeaderTitle(getTranslation("promise.effort.title"));
    setWidth("min(28rem, 100%)");
    prepare(period, today, places);
    var fields =
        new Div(new Paragraph(PromiseWords.text(this, activity.draft().text())), day, times);
    fields.addClassName("form-fields");
    if (activity.draft().quota() instanceof Quota.TimeSpent) {
      hours.setRequiredIndicatorVisible(true);
      fields.add(hours);
    }
    if (activity.draft().countsOnly()) {
      var reason = new Paragraph(getTranslation("promise.effort.counts_only"));
      reason.addClassNames("muted", "small");
      fields.add(reason);
    } else {
      fields.add(evening, place, note);
    }
    add(fields);
    addButtons(activity, save);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        (hours.isAttached() ? hours : times).focus();
      }
    });
  }

  private void prepare(Period period, LocalDate today, List<Place> places) {
    var last = today.isBefore(period.until()) ? today : period.until();
    day.setMin(period.from());
    day.setMax(last);
    day.setValue(last);
    day.setRequiredIndicatorVisible(true);
    times.setMin(1);
    times.setValue(1);
    times.setStepButtonsVisible(true);
    times.setAutoselect(true);
    place.setItems(places);
    place.setItemLabelGenerator(Place::name);
    place.setClearButtonVisible(true);
    note.setMaxLength(EffortDraft.MAXIMUM_NOTE_CHARACTERS);
    note.setHelperText(getTranslation("promise.effort.note.help"));
  }

  private void addButtons(Activity activity, Predicate<EffortDraft> save) {
    var submit = new Button(getTranslation("promise.effort.save"));
    submit.addThemeVariants(ButtonVariant.PRIMARY);
    submit.addClickListener(click -> {
      if (isFilledIn(activity) && save.test(draft())) {
        close();
      }
    });
    submit.addClickShortcut(Key.ENTER).listenOn(this);
    getFooter().add(new Button(getTranslation("shared.form.cancel"), click -> close()), submit);
  }

  private boolean isFilledIn(Activity activity) {
    var needsHours = activity.draft().quota() instanceof Quota.TimeSpent;
    var hoursRight = !needsHours || (hours.getValue() != null && hours.getValue().signum() > 0);
    var timesRight = times.getValue() != null && times.getValue() >= 1;
    hours.setInvalid(!hoursRight);
    hours.setErrorMessage(getTranslation("promise.effort.hours.missing"));
    times.setInvalid(!timesRight);
    times.setErrorMessage(getTranslation("promise.effort.times.missing"));
    day.setInvalid(day.getValue() == null);
    day.setErrorMessage(getTranslation("promise.effort.day.missing"));
    return hoursRight && timesRight && day.getValue() != null;
  }

  private EffortDraft draft() {
    var chosen = place.getValue();
    return new EffortDraft(
        day.getValue(),
        times.getValue(),
        hours.getValue(),
        evening.getValue(),
        chosen == null ? null : chosen.id(),
        textOrNull(note.getValue()));
  }

  private static @Nullable String textOrNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
