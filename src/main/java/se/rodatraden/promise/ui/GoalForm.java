package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Direction;
import se.rodatraden.promise.GoalDraft;
import se.rodatraden.promise.GoalKind;
import se.rodatraden.shared.ui.LocalizedTextField;

/// The fields of a goal.
class GoalForm extends Div implements Focusable<GoalForm> {

  private final Select<GoalKind> kind = new Select<>();
  private final LocalizedTextField text =
      new LocalizedTextField(getTranslation("promise.goal.form.text")).required();
  private final LocalizedTextField indicator =
      new LocalizedTextField(getTranslation("promise.goal.form.indicator"));
  private final Select<Direction> direction = new Select<>();
  private final IntegerField targetYear =
      new IntegerField(getTranslation("promise.goal.form.target_year"));

  GoalForm(@Nullable GoalDraft before) {
    addClassName("form-fields");
    kind.setLabel(getTranslation("promise.goal.form.kind"));
    kind.setItems(GoalKind.values());
    kind.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.goal_kind.", each));
    kind.setValue(before == null ? GoalKind.OUTCOME : before.kind());
    direction.setLabel(getTranslation("promise.goal.form.direction"));
    direction.setItems(Direction.values());
    direction.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.direction.", each));
    direction.setValue(before == null ? Direction.INCREASE : before.direction());
    if (before != null) {
      text.setValue(before.text());
      indicator.setValue(before.indicator());
      targetYear.setValue(before.targetYear());
    }
    add(kind, text, indicator, direction, targetYear);
  }

  @Override
  public void focus() {
    kind.focus();
  }

  /// What is written; where something is missing it says so and is empty.
  Optional<GoalDraft> read() {
    return text.readRequired()
        .map(written ->
            new GoalDraft(
                kind.getValue(),
                written,
                indicator.getValue(),
                direction.getValue(),
                targetYear.getValue(),
                true));
  }
}
