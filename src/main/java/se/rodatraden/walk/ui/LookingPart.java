package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkQuestion;
import se.rodatraden.walk.WalkStop;

/// What participants look for: the categories they choose among, and questions to talk about.
final class LookingPart extends PlanPart {

  private final CheckboxGroup<ObservationCategory> categories = new CheckboxGroup<>();
  private final OrderedList list = new OrderedList();
  private final transient List<Line> lines = new ArrayList<>();
  private final Button add =
      new Button(getTranslation("walk.plan.questions.add"), click -> addQuestion());
  private transient List<WalkStop> stops = List.of();
  private transient List<String> languages = List.of("sv");

  LookingPart(@Nullable WalkDraft before) {
    super("titta", "walk.plan.looking.", List.of("categories", "questions"));
    categories.setLabel(getTranslation("walk.plan.categories"));
    categories.setItems(ObservationCategory.values());
    categories.setItemLabelGenerator(
        category -> getTranslation(WalkWords.keyOf(category, "category")));
    categories.setValue(before == null ? WalkPlan.BARE.categories() : before.plan().categories());
    categories.addClassName("plan-choices");
    categories.addValueChangeListener(change -> change());
    list.addClassName("plan-list");
    add(
        categories,
        new H3(getTranslation("walk.plan.questions")),
        new Paragraph(getTranslation("walk.plan.questions.help")),
        list,
        row(add));
    if (before != null) {
      stops = before.stops();
      before.plan().questions().forEach(question -> lines.add(new Line(question)));
    }
    show();
  }

  /// The fields of one question.
  private final class Line extends ListItem {
    private final WrittenText text;
    private final Select<WalkStop> stop = new Select<>();

    Line(@Nullable WalkQuestion question) {
      text =
          new WrittenText(
                  getTranslation("walk.plan.question"),
                  false,
                  question == null ? null : question.text(),
                  LookingPart.this::change)
              .required();
      text.showLanguages(languages);
      stop.setLabel(getTranslation("walk.plan.question.stop"));
      stop.setEmptySelectionAllowed(true);
      stop.setEmptySelectionCaption(getTranslation("walk.plan.question.every_stop"));
      stop.setItemLabelGenerator(LookingPart.this::nameOf);
      showStops(question == null ? null : question.stop());
      stop.addValueChangeListener(change -> {
        if (change.isFromClient()) {
          change();
        }
      });
    }

    @SuppressWarnings("NullAway") // the empty choice is null
    void showStops(se.rodatraden.shared.id.@Nullable WalkStopId chosen) {
      stop.setItems(stops);
      stop.setValue(
          stops.stream().filter(each -> each.id().equals(chosen)).findFirst().orElse(null));
    }

    void number(int number) {
      removeAll();
      add(
          new Div(
              text,
              stop,
              new LineButton(
                  "shared.form.remove",
                  getTranslation("walk.plan.question.name", number),
                  () -> removeQuestion(this))));
    }

    WalkQuestion read() {
      var at = stop.getValue();
      return new WalkQuestion(text.read().orElseThrow(), at == null ? null : at.id());
    }
  }

  private String nameOf(@Nullable WalkStop stop) {
    return stop == null
        ? getTranslation("walk.plan.question.every_stop")
        : getTranslation("walk.plan.stop.numbered", stops.indexOf(stop) + 1, stop.name());
  }

  private void addQuestion() {
    var line = new Line(null);
    lines.add(line);
    show();
    line.text.focus();
    change();
  }

  private void removeQuestion(Line line) {
    lines.remove(line);
    show();
    add.focus();
    change();
  }

  private void show() {
    list.removeAll();
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).number(i + 1);
      list.add(lines.get(i));
    }
    list.setVisible(!lines.isEmpty());
  }

  /// A question at a stop that is gone is asked at every stop.
  void showStops(List<WalkStop> present) {
    var before = lines.stream().map(line -> line.stop.getValue()).toList();
    stops = List.copyOf(present);
    for (int i = 0; i < lines.size(); i++) {
      var chosen = before.get(i);
      lines.get(i).showStops(chosen == null ? null : chosen.id());
    }
  }

  void showLanguages(List<String> spoken) {
    languages = List.copyOf(spoken);
    lines.forEach(line -> line.text.showLanguages(languages));
  }

  /// Asked from the last to the first, so that the focus ends in the first that is missing.
  boolean isFilledIn() {
    var all = true;
    for (var line : lines.reversed()) {
      all &= line.text.isFilledIn();
    }
    return all;
  }

  Set<ObservationCategory> categories() {
    var chosen = EnumSet.noneOf(ObservationCategory.class);
    chosen.addAll(categories.getValue());
    return chosen;
  }

  List<WalkQuestion> questions() {
    return lines.stream().map(Line::read).toList();
  }
}
