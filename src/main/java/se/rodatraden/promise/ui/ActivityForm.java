package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.ActivityDraft;
import se.rodatraden.promise.Commitment;
import se.rodatraden.promise.MeasureCriterion;
import se.rodatraden.promise.Occasion;
import se.rodatraden.promise.Quota;
import se.rodatraden.promise.Responsible;
import se.rodatraden.shared.ui.LocalizedTextField;

/// The fields of an activity.
class ActivityForm extends Div implements Focusable<ActivityForm> {

  private final LocalizedTextField text =
      new LocalizedTextField(getTranslation("promise.activity.form.text")).required();
  private final LocalizedTextField purpose =
      new LocalizedTextField(getTranslation("promise.activity.form.purpose"));
  private final Select<Responsible> responsible = new Select<>();
  private final Select<Commitment> commitment = new Select<>();
  private final QuotaField quota;
  private final Lines places;
  private final Lines occasions;
  private final Lines yearlyOccasions;
  private final Lines targetGroups;
  private final Lines participants;
  private final CheckboxGroup<MeasureCriterion> criteria =
      new CheckboxGroup<>(getTranslation("promise.activity.form.criteria"));
  private final Checkbox countsOnly =
      new Checkbox(getTranslation("promise.activity.form.counts_only"));
  private final Checkbox continuesEarlier =
      new Checkbox(getTranslation("promise.activity.continues"));

  ActivityForm(@Nullable ActivityDraft before, List<Commitment> commitments) {
    addClassName("form-fields");
    quota = new QuotaField(before == null ? new Quota.Unquantified() : before.quota());
    places = lines("promise.activity.form.places", before == null ? List.of() : before.places());
    occasions =
        lines("promise.activity.form.occasions", before == null ? List.of() : names(before, false));
    yearlyOccasions =
        lines("promise.activity.form.yearly", before == null ? List.of() : names(before, true));
    targetGroups =
        lines(
            "promise.activity.form.target_groups",
            before == null ? List.of() : before.targetGroups());
    participants =
        lines(
            "promise.activity.form.participants",
            before == null ? List.of() : before.participants());
    prepareChoices(commitments);
    if (before == null) {
      responsible.setValue(Responsible.BOTH);
    } else {
      show(before, commitments);
    }
    add(text, purpose, responsible);
    if (!commitments.isEmpty()) {
      add(commitment);
    }
    add(
        quota,
        places,
        occasions,
        yearlyOccasions,
        targetGroups,
        participants,
        criteria,
        countsOnly,
        continuesEarlier);
  }

  private Lines lines(String key, List<String> before) {
    return new Lines(getTranslation(key), before);
  }

  private static List<String> names(ActivityDraft draft, boolean yearly) {
    return draft.occasions().stream()
        .filter(occasion -> occasion.yearly() == yearly)
        .map(Occasion::name)
        .toList();
  }

  private void prepareChoices(List<Commitment> commitments) {
    responsible.setLabel(getTranslation("promise.activity.form.responsible"));
    responsible.setItems(Responsible.values());
    responsible.setItemLabelGenerator(
        each -> PromiseWords.word(this, "promise.responsible.", each));
    commitment.setLabel(getTranslation("promise.activity.form.commitment"));
    commitment.setItems(commitments);
    commitment.setEmptySelectionAllowed(true);
    commitment.setItemLabelGenerator(
        each -> each == null ? "" : PromiseWords.text(this, each.text()));
    criteria.setItems(MeasureCriterion.values());
    criteria.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.criterion.", each));
  }

  private void show(ActivityDraft before, List<Commitment> commitments) {
    text.setValue(before.text());
    purpose.setValue(before.purpose());
    responsible.setValue(before.responsible());
    commitments.stream()
        .filter(each -> each.id().equals(before.commitment()))
        .forEach(commitment::setValue);
    criteria.select(before.measureCriteria());
    countsOnly.setValue(before.countsOnly());
    continuesEarlier.setValue(before.continuesEarlier());
  }

  @Override
  public void focus() {
    text.focus();
  }

  /// What is written; where something is missing it says so and is empty.
  Optional<ActivityDraft> read() {
    var chosenQuota = quota.read();
    var writtenText = text.readRequired();
    if (writtenText.isEmpty() || chosenQuota.isEmpty()) {
      return Optional.empty();
    }
    var under = commitment.getValue();
    return Optional.of(
        new ActivityDraft(
            under == null ? null : under.id(),
            writtenText.get(),
            purpose.getValue(),
            responsible.getValue(),
            participants.read(),
            chosenQuota.get(),
            places.read(),
            Stream.concat(
                    occasions.read().stream().map(name -> new Occasion(name, false)),
                    yearlyOccasions.read().stream().map(name -> new Occasion(name, true)))
                .toList(),
            targetGroups.read(),
            criteria.getValue().stream().sorted().toList(),
            countsOnly.getValue(),
            continuesEarlier.getValue()));
  }
}
