package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;

/// What residents read before the questions: what the survey is for and how long it takes.
final class IntroductionForm extends Div {

  private static final int LONGEST_minutes = 60;

  private final H2 heading = new H2(getTranslation("survey.edit.introduction"));

  IntroductionForm(Editing editing, @Nullable String language) {
    addClassName("question-form");
    var intro =
        new SideBySide(
            SideBySide.Kind.LONG,
            getTranslation("survey.edit.introduction.text"),
            language,
            editing.draft().intro(),
            tag -> true,
            (tag, written) ->
                editing.change(
                    "intro " + tag,
                    draft -> draft.with(draft.intro().with(tag, written), draft.minutes())));
    intro.setHelp(getTranslation("survey.edit.introduction.help"));
    var head = new Div(heading);
    head.addClassName("form-head");
    add(head, new Section(intro, minutes(editing)));
  }

  private IntegerField minutes(Editing editing) {
    var field = new IntegerField(getTranslation("survey.edit.minutes"));
    field.setHelperText(getTranslation("survey.edit.minutes.help"));
    field.setMin(1);
    field.setMax(LONGEST_minutes);
    field.setStepButtonsVisible(true);
    field.setValue(editing.draft().minutes());
    field.setReadOnly(editing.round().isCorrection());
    field.addValueChangeListener(change -> {
      var minutes = change.getValue();
      if (minutes == null || (minutes >= 1 && minutes <= LONGEST_minutes)) {
        editing.change("minutes", draft -> draft.with(draft.intro(), minutes));
      }
    });
    return field;
  }

  void focusHeading() {
    Words.focus(heading);
  }
}
