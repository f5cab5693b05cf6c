package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkGroup;

/// Who walks with whom.
final class GroupsPart extends PlanPart {

  private static final int LONGEST_LEADER = 100;

  private final OrderedList list = new OrderedList();
  private final transient List<Line> lines = new ArrayList<>();
  private final Span room = new Span();
  private final Button add =
      new Button(getTranslation("walk.plan.groups.add"), click -> addGroup());

  GroupsPart(@Nullable WalkDraft before) {
    super("grupper", "walk.plan.groups.", List.of("groups"));
    list.addClassName("plan-list");
    room.addClassNames("muted", "small");
    room.getElement().setAttribute("role", "status");
    add(list, PlanPart.row(add, room));
    if (before != null) {
      before.plan().groups().forEach(group -> lines.add(new Line(group)));
    }
    show();
  }

  /// The fields of one group.
  private final class Line extends ListItem {
    private final TextField leader = new TextField();
    private final IntegerField size = new IntegerField();

    Line(WalkGroup group) {
      addClassName("plan-group");
      leader.setValue(group.leader());
      leader.setMaxLength(LONGEST_LEADER);
      leader.setValueChangeMode(ValueChangeMode.LAZY);
      leader.addValueChangeListener(change -> change());
      size.setMin(1);
      size.setMax(WalkGroup.LARGEST);
      size.setStepButtonsVisible(true);
      size.setValue(group.size());
      size.addValueChangeListener(change -> {
        showRoom();
        change();
      });
    }

    void number(int number) {
      leader.setLabel(getTranslation("walk.plan.groups.leader", number));
      size.setLabel(getTranslation("walk.plan.groups.size"));
      size.setAriaLabel(getTranslation("walk.plan.groups.size_of", number));
      var remove =
          new LineButton(
              "shared.form.remove",
              getTranslation("walk.plan.groups.name", number),
              () -> removeGroup(this));
      removeAll();
      add(new Div(leader, size, remove));
    }

    WalkGroup read() {
      return new WalkGroup(leader.getValue(), size.getValue() == null ? 0 : size.getValue());
    }
  }

  private void addGroup() {
    var line = new Line(new WalkGroup("", WalkGroup.LARGEST));
    lines.add(line);
    show();
    line.leader.focus();
    change();
  }

  private void removeGroup(Line line) {
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
    showRoom();
  }

  private void showRoom() {
    var places = groups().stream().mapToInt(WalkGroup::size).sum();
    room.setText(
        lines.isEmpty()
            ? getTranslation("walk.plan.groups.none")
            : getTranslation("walk.plan.groups.room", places));
  }

  List<WalkGroup> groups() {
    return lines.stream().map(Line::read).toList();
  }
}
