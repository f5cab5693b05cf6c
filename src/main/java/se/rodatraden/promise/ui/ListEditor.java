package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.ProblemNotice;

/// A list that is edited line by line, each in a dialog of its own.
///
/// @param <D> the draft of a line
class ListEditor<D> extends Section {

  /// A form that can be read.
  ///
  /// @param read empty where something is missing, which the form then says
  record Form<D>(Component fields, Supplier<Optional<D>> read) {}

  private final transient Function<@Nullable D, Form<D>> formFor;
  private final transient Runnable reload;
  private final String one;
  private final UnorderedList list = new UnorderedList();

  /// @param texts prefix of the keys `title`, `one` and `add`
  /// @param formFor makes the form for a draft, or for a new line
  ListEditor(
      String texts, Function<@Nullable D, Form<D>> formFor, Consumer<D> add, Runnable reload) {
    this.formFor = formFor;
    this.reload = reload;
    this.one = getTranslation(texts + "one");
    list.addClassName("promise-edit-list");
    add(
        new H2(getTranslation(texts + "title")),
        list,
        new Button(getTranslation(texts + "add"), click -> open(null, add)));
  }

  void addLine(String text, D draft, Consumer<D> change, Runnable remove) {
    list.add(new RowEditor(text, () -> open(draft, change), () -> takeAway(remove)));
  }

  private void open(@Nullable D before, Consumer<D> save) {
    var form = formFor.apply(before);
    new FormDialog(
            one,
            getTranslation("shared.form.save"),
            () -> {
              var draft = form.read().get();
              draft.ifPresent(save);
              draft.ifPresent(saved -> reload.run());
              return draft.isPresent();
            },
            form.fields())
        .open();
  }

  private void takeAway(Runnable remove) {
    if (ProblemNotice.attempt(this, remove)) {
      reload.run();
    }
  }
}
