package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Template;

/// The ways to begin a survey, each with a few words about it.
final class BeginningChoice extends Div {

  private final RadioButtonGroup<Beginning> group = new RadioButtonGroup<>();

  /// @param earlier round to begin with, null where that is to be chosen
  BeginningChoice(
      List<Template> templates, List<SurveyRound> rounds, @Nullable SurveyRoundId earlier) {
    addClassName("beginnings");
    var all = new ArrayList<Beginning>();
    templates.forEach(template -> all.add(new Beginning.Ready(template)));
    rounds.forEach(round -> all.add(new Beginning.Again(round)));
    all.add(new Beginning.Nothing());
    all.add(new Beginning.File());
    group.setLabel(getTranslation("survey.new.from"));
    group.setItems(all);
    group.setRenderer(new ComponentRenderer<>(this::words));
    group.setValue(
        all.stream()
            .filter(
                each -> each instanceof Beginning.Again(var round) && round.id().equals(earlier))
            .findFirst()
            .orElse(all.getFirst()));
    add(group);
  }

  private Div words(Beginning beginning) {
    var name = new Span();
    name.addClassName("beginning-name");
    var about = new Span();
    about.addClassName("beginning-about");
    switch (beginning) {
      case Beginning.Nothing nothing -> {
        name.setText(getTranslation("survey.new.nothing"));
        about.setText(getTranslation("survey.new.nothing.about"));
      }
      case Beginning.Ready(var template) -> {
        name.setText(template.title().in(getLocale()));
        about.setText(template.description().in(getLocale()));
      }
      case Beginning.Again(var round) -> {
        name.setText(getTranslation("survey.new.again", round.name()));
        about.setText(getTranslation("survey.new.again.about", Words.day(round.asked().from())));
      }
      case Beginning.File file -> {
        name.setText(getTranslation("survey.new.file"));
        about.setText(getTranslation("survey.new.file.about"));
      }
    }
    var words = new Div(name, about);
    words.addClassName("beginning-words");
    return words;
  }

  Beginning value() {
    return group.getValue();
  }

  /// Also told what is chosen from the start.
  void onChosen(Consumer<Beginning> chosen) {
    group.addValueChangeListener(change -> chosen.accept(change.getValue()));
    chosen.accept(group.getValue());
  }
}
