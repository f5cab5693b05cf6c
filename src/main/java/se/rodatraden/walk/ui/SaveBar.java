package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// Saves, and says whether everything is. While it is not, the browser asks before it closes or
/// reloads the page.
final class SaveBar extends Div {

  private final Span state = new Span();
  private final Div refusal = new Div();
  private boolean isChanged;

  /// @param others what else can be done with what is saved
  SaveBar(Runnable save, Component... others) {
    addClassName("plan-save");
    var button = new Button(getTranslation("shared.form.save"), click -> save.run());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
    state.addClassName("plan-state");
    state.getElement().setAttribute("role", "status");
    refusal.addClassName("plan-refusal");
    refusal.getElement().setAttribute("role", "alert");
    var buttons = new Div(button);
    buttons.add(others);
    buttons.add(state);
    buttons.addClassName("walk-line");
    add(refusal, buttons);
    say("walk.plan.state.new");
  }

  boolean isChanged() {
    return isChanged;
  }

  void changed() {
    if (!isChanged) {
      isChanged = true;
      say("walk.plan.state.changed");
      warnBeforeUnload(true);
    }
  }

  void saved() {
    isChanged = false;
    refusal.setText("");
    say("walk.plan.state.saved");
    warnBeforeUnload(false);
  }

  void refused(String why) {
    refusal.setText(why);
  }

  private void say(String key) {
    state.setText(getTranslation(key));
    state.setClassName("is-changed", isChanged);
  }

  /// By the page, which hears it also when this is taken away at the same time.
  private void warnBeforeUnload(boolean isOn) {
    getUI()
        .ifPresent(ui ->
            ui.getPage()
                .executeJs(
                    """
                    window.rtUnsaved ??= (event) => event.preventDefault();
                    $0 ? addEventListener('beforeunload', window.rtUnsaved)
                       : removeEventListener('beforeunload', window.rtUnsaved);
                    """,
                    isOn));
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    warnBeforeUnload(false);
    super.onDetach(detached);
  }
}
