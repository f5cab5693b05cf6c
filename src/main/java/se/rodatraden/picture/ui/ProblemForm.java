package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Comparator;
import java.util.List;
import se.rodatraden.picture.Certainty;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.NamedPlace;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Scope;
import se.rodatraden.place.Place;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.ui.LocalizedTextField;

/// The fields of a problem.
final class ProblemForm extends Div implements Focusable<ProblemForm> {

  private static final int LONGEST_REASON = 500;

  private final LocalizedTextField title = text("picture.problem.field.title").required();
  private final RadioButtonGroup<Finding> finding =
      choice("picture.problem.field.finding", "picture.finding.", Finding.values());
  private final LocalizedTextField description = text("picture.problem.field.description");
  private final LocalizedTextField causeGroup = text("picture.problem.field.cause_group");
  private final LocalizedTextField cause = text("picture.problem.field.cause");
  private final LocalizedTextField consequence = text("picture.problem.field.consequence");
  private final RadioButtonGroup<Certainty> certainty =
      choice("picture.problem.field.certainty", "picture.certainty.", Certainty.values());
  private final RadioButtonGroup<Scope> scope =
      choice("picture.problem.field.scope", "picture.scope.", Scope.values());
  private final MultiSelectComboBox<NamedPlace> places =
      new MultiSelectComboBox<>(Words.say("picture.problem.field.places"));
  private final Checkbox prioritised = new Checkbox(Words.say("picture.problem.field.prioritised"));
  private final TextArea reason = new TextArea(Words.say("picture.problem.field.reason"));

  /// An empty form.
  ProblemForm(List<Place> known) {
    this(known, ProblemDraft.titled(LocalizedText.swedish("–")));
    title.clear();
  }

  ProblemForm(List<Place> known, ProblemDraft draft) {
    addClassName("form-fields");
    places.setItems(
        known.stream()
            .map(place -> new NamedPlace(place.id(), place.name(), place.position()))
            .toList());
    places.setItemLabelGenerator(NamedPlace::name);
    places.setWidthFull();
    reason.setMaxLength(LONGEST_REASON);
    reason.setWidthFull();
    reason.setHelperText(Words.say("picture.problem.field.reason_help"));
    finding.addValueChangeListener(change -> offerPriority());
    fill(draft);
    add(
        title,
        finding,
        description,
        causeGroup,
        cause,
        consequence,
        certainty,
        scope,
        places,
        prioritised,
        reason);
  }

  private static LocalizedTextField text(String labelKey) {
    return new LocalizedTextField(Words.say(labelKey));
  }

  @SafeVarargs
  private static <E extends Enum<E>> RadioButtonGroup<E> choice(
      String labelKey, String family, E... constants) {
    var group = new RadioButtonGroup<E>(Words.say(labelKey));
    group.setItems(constants);
    group.setItemLabelGenerator(constant -> Words.name(family, constant));
    return group;
  }

  private void fill(ProblemDraft draft) {
    finding.setValue(draft.finding());
    title.setValue(draft.title());
    description.setValue(draft.description());
    causeGroup.setValue(draft.causeGroup());
    cause.setValue(draft.cause());
    consequence.setValue(draft.consequence());
    certainty.setValue(draft.certainty());
    scope.setValue(draft.scope());
    places.setValue(draft.places());
    prioritised.setValue(draft.prioritised());
    reason.setValue(draft.priorityReason() == null ? "" : draft.priorityReason());
  }

  /// Nobody prioritises what is not a problem.
  private void offerPriority() {
    var isProblem = finding.getValue() == Finding.PROBLEM;
    prioritised.setVisible(isProblem);
    reason.setVisible(isProblem);
  }

  @Override
  public void focus() {
    title.focus();
  }

  boolean isFilledIn() {
    return title.isFilledIn();
  }

  ProblemDraft draft() {
    var isProblem = finding.getValue() == Finding.PROBLEM;
    return new ProblemDraft(
        finding.getValue(),
        title.text(),
        description.getValue(),
        causeGroup.getValue(),
        cause.getValue(),
        consequence.getValue(),
        certainty.getValue(),
        scope.getValue(),
        isProblem && prioritised.getValue(),
        isProblem && !reason.getValue().isBlank() ? reason.getValue().strip() : null,
        places.getValue().stream().sorted(Comparator.comparing(NamedPlace::name)).toList());
  }
}
