package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.DraftKeys;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.OptionRole;
import se.rodatraden.survey.QuestionKind;

/// Options or rows, one line each. Enter makes a new line below, Alt with an arrow moves a line.
final class ChoiceList extends Div {

  /// What the list edits.
  ///
  /// @param texts family of the list's texts, ending in a dot
  /// @param roles whether a line can be "other", "don't know" and the like
  record Setup(
      String texts, QuestionKind kind, boolean roles, boolean locked, @Nullable String language) {}

  private final Setup setup;
  private final transient EditableText mayWrite;
  private final transient Consumer<UnaryOperator<List<ChoiceDraft>>> change;
  private final OrderedList lines = new OrderedList();
  private final transient List<SideBySide> fields = new ArrayList<>();
  private transient List<ChoiceDraft> choices;

  /// In which languages texts may be changed.
  interface EditableText {
    boolean in(String language);
  }

  /// @param change applies a change to the list as it is then
  ChoiceList(
      Setup setup,
      List<ChoiceDraft> choices,
      EditableText mayWrite,
      Consumer<UnaryOperator<List<ChoiceDraft>>> change) {
    this.setup = setup;
    this.choices = choices;
    this.mayWrite = mayWrite;
    this.change = change;
    addClassName("choice-list");
    lines.addClassName("choice-lines");
    add(lines);
    if (!setup.locked()) {
      add(addButton());
    }
    show();
  }

  private Button addButton() {
    var button = new Button(getTranslation(setup.texts() + "add"), click -> insert(choices.size()));
    button.addClassName("choice-add");
    return button;
  }

  private void show() {
    lines.removeAll();
    fields.clear();
    for (int i = 0; i < choices.size(); i++) {
      lines.add(line(i));
    }
  }

  private ListItem line(int index) {
    var choice = choices.get(index);
    var text =
        new SideBySide(
            SideBySide.Kind.ITEM,
            getTranslation(setup.texts() + "one", index + 1),
            setup.language(),
            choice.text(),
            mayWrite::in,
            (language, written) ->
                alter(index, before -> withText(before, before.text().with(language, written))));
    fields.add(text);
    var main = new Div(text);
    main.addClassName("choice-main");
    var line = new ListItem(main);
    if (!setup.locked()) {
      addKeys(text, index);
      addTools(main, index);
    }
    if (OptionRole.of(choice) == OptionRole.STOP || !choice.stop().isEmpty()) {
      line.add(stopText(index));
    }
    return line;
  }

  /// Whoever translates needs the room for words.
  private void addTools(Div main, int index) {
    if (setup.language() != null) {
      return;
    }
    if (setup.roles()) {
      main.add(roleSelect(index));
    }
    main.add(buttons(index));
  }

  private void addKeys(SideBySide text, int index) {
    var field = text.swedish();
    field.addKeyDownListener(Key.ENTER, press -> insert(index + 1));
    field.addKeyDownListener(Key.ARROW_UP, press -> move(index, -1), KeyModifier.ALT);
    field.addKeyDownListener(Key.ARROW_DOWN, press -> move(index, 1), KeyModifier.ALT);
  }

  private Select<OptionRole> roleSelect(int index) {
    var select = new Select<OptionRole>();
    select.setAriaLabel(getTranslation("survey.option.role", index + 1));
    select.setItems(OptionRole.allowedIn(setup.kind()).stream().sorted().toList());
    select.setItemLabelGenerator(role -> Words.name(this, "survey.option.role.", role));
    select.setValue(roleOf(index));
    select.addClassName("choice-role");
    select.addValueChangeListener(changed -> {
      giveRole(index, changed.getValue());
      show();
      fields.get(index).focus();
    });
    return select;
  }

  private OptionRole roleOf(int index) {
    return OptionRole.of(choices.get(index));
  }

  /// A stop begins with words to change, so that it is one from the start.
  private void giveRole(int index, OptionRole role) {
    alter(
        index,
        before -> {
          var given = role.give(before, setup.kind());
          return role == OptionRole.STOP && given.stop().isEmpty()
              ? withStop(
                  given,
                  DraftText.swedish(getTranslation("survey.option.stop.usual", Texts.SWEDISH)))
              : given;
        });
  }

  private Component stopText(int index) {
    var stop =
        new SideBySide(
            SideBySide.Kind.LONG,
            getTranslation("survey.option.stop"),
            setup.language(),
            choices.get(index).stop(),
            mayWrite::in,
            (language, written) ->
                alter(index, before -> withStop(before, before.stop().with(language, written))));
    stop.addClassName("choice-stop");
    return stop;
  }

  private Component buttons(int index) {
    var name = getTranslation(setup.texts() + "one", index + 1);
    var up = Words.sign("↑", getTranslation("survey.edit.up_named", name), () -> move(index, -1));
    var down =
        Words.sign("↓", getTranslation("survey.edit.down_named", name), () -> move(index, 1));
    var remove =
        Words.sign("×", getTranslation("survey.edit.remove_named", name), () -> remove(index));
    up.setEnabled(index > 0);
    down.setEnabled(index < choices.size() - 1);
    var buttons = new Div(up, down, remove);
    buttons.addClassName("choice-buttons");
    return buttons;
  }

  private void insert(int index) {
    apply(before -> {
      before.add(index, new ChoiceDraft(DraftKeys.newOption(before), DraftText.EMPTY));
      return before;
    });
    show();
    fields.get(index).focus();
  }

  private void move(int index, int step) {
    var to = index + step;
    if (to >= 0 && to < choices.size()) {
      apply(before -> {
        Collections.swap(before, index, to);
        return before;
      });
      show();
      fields.get(to).focus();
    }
  }

  private void remove(int index) {
    apply(before -> {
      before.remove(index);
      return before;
    });
    show();
    if (!fields.isEmpty()) {
      fields.get(Math.min(index, fields.size() - 1)).focus();
    }
  }

  private void alter(int index, UnaryOperator<ChoiceDraft> one) {
    apply(before -> {
      before.set(index, one.apply(before.get(index)));
      return before;
    });
  }

  private void apply(UnaryOperator<List<ChoiceDraft>> edit) {
    change.accept(before -> {
      choices = edit.apply(new ArrayList<>(before));
      return choices;
    });
  }

  private static ChoiceDraft withText(ChoiceDraft choice, DraftText text) {
    return new ChoiceDraft(
        choice.key(), text, choice.exclusive(), choice.other(), choice.dontKnow(), choice.stop());
  }

  private static ChoiceDraft withStop(ChoiceDraft choice, DraftText stop) {
    return new ChoiceDraft(
        choice.key(), choice.text(), choice.exclusive(), choice.other(), choice.dontKnow(), stop);
  }
}
