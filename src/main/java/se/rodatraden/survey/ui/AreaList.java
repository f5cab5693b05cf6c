package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.rodatraden.survey.ChoiceDraft;

/// The areas to choose among: the municipality's own, under their names.
final class AreaList extends Div {

  AreaList(QuestionForm.Surroundings around, String key) {
    var editing = around.editing();
    var areas = editing.question(key).choices().areas();
    addClassName("area-list");
    var list = new UnorderedList();
    areas.forEach(area -> list.add(new ListItem(area.text().swedish())));
    add(new Paragraph(getTranslation("survey.areas.help", areas.size())), list);
    if (!editing.isLocked(key) && !names(areas).equals(names(around.areas()))) {
      add(
          new Button(
              getTranslation("survey.areas.fetch", around.areas().size()),
              click -> {
                editing.changeQuestion(
                    "areas",
                    key,
                    question -> question.with(question.choices().withAreas(around.areas())));
                around.redraw();
              }));
    }
  }

  private static List<String> names(List<ChoiceDraft> areas) {
    return areas.stream().map(area -> area.key() + " " + area.text().swedish()).toList();
  }
}
