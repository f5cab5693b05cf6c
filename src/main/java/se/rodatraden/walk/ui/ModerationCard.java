package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.ModerationStep;
import se.rodatraden.walk.NearDuplicates;
import se.rodatraden.walk.Walk;

/// One note, what is known of it and what can be decided about showing it.
final class ModerationCard extends Div {

  private static final int MOST_REASON_CHARACTERS = 500;

  private final transient Moderated about;
  private final transient List<Moderated> others;
  private final transient ModerationDesks.Names names;
  private final transient Consumer<@Nullable Moderation> decide;
  private final H2 heading;

  /// @param all of the same walk
  /// @param beside what else there is to see of it, e.g. its photos
  /// @param decide takes null to undo
  ModerationCard(
      Walk walk,
      Moderated about,
      List<Moderated> all,
      ModerationDesks.Names names,
      List<Component> beside,
      boolean mayModerate,
      Consumer<@Nullable Moderation> decide) {
    this.about = about;
    this.others = all.stream().filter(each -> !each.id().equals(about.id())).toList();
    this.names = names;
    this.decide = decide;
    this.heading = new H2(names.of(about.observation(), getLocale()));
    heading.getElement().setAttribute("tabindex", "-1");
    addClassNames("observation", "moderation-card");
    addClassName("observation-" + WireKey.of(about.observation().noted().valence()));
    add(heading, state(), names.told(walk, about));
    if (isPrivate()) {
      add(new Paragraph(getTranslation("walk.moderation.private_note")));
    }
    add(beside);
    likeliest().ifPresent(like -> add(suggestion(like)));
    if (mayModerate) {
      add(actions());
    }
    if (!about.steps().isEmpty()) {
      add(history());
    }
  }

  private Component state() {
    var kind = about.state().kind();
    var tag = new Span(getTranslation(WalkWords.keyOf(kind, "moderation.state")));
    tag.addClassNames("walk-status", "moderation-" + WireKey.of(kind));
    var line = new Div(tag);
    line.addClassName("walk-line");
    switch (about.state()) {
      case Moderation.Accepted(var atHome) when atHome ->
          line.add(new Span(getTranslation("walk.moderation.at_home")));
      case Moderation.Removed(var reason) ->
          line.add(new Span(getTranslation("walk.moderation.because", reason)));
      case Moderation.Merged(var into) ->
          others.stream()
              .filter(each -> each.id().equals(into))
              .forEach(each -> line.add(new Span(titleOf(each))));
      case Moderation.Pending(), Moderation.Accepted(_), Moderation.Private() -> {}
    }
    if (about.observation().madeUp()) {
      line.add(WalkWords.madeUp(this));
    }
    return line;
  }

  private Optional<Moderated> likeliest() {
    if (isPrivate()) {
      return Optional.empty();
    }
    var candidates = others.stream().filter(each -> each.isAccepted() || each.isPending()).toList();
    return NearDuplicates.of(
            about.observation(), candidates.stream().map(Moderated::observation).toList())
        .flatMap(suggestion ->
            candidates.stream().filter(each -> each.id().equals(suggestion.like())).findFirst());
  }

  private Component suggestion(Moderated like) {
    var text = like.observation().noted().description();
    var box =
        new Div(
            new Span(
                getTranslation(
                    like.isAccepted()
                        ? "walk.moderation.like_accepted"
                        : "walk.moderation.like_pending",
                    titleOf(like))));
    if (!text.isEmpty()) {
      box.add(new Paragraph("”" + text + "”"));
    }
    box.addClassName("moderation-like");
    return box;
  }

  private boolean isPrivate() {
    return about.observation().noted().isPrivate();
  }

  private Component actions() {
    var line = isPrivate() ? new Div(removing()) : decisions();
    if (!about.steps().isEmpty()) {
      line.add(action("walk.moderation.undo", "Z", this::undo));
    }
    line.addClassNames("walk-line", "moderation-actions");
    return line;
  }

  private Component removing() {
    return action("walk.moderation.remove", "R", this::remove);
  }

  private Div decisions() {
    var accept = action("walk.moderation.accept", "A", this::accept);
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    return new Div(
        accept,
        action("walk.moderation.accept_home", "H", this::acceptAtHome),
        action("walk.moderation.merge", "M", this::merge),
        action("walk.moderation.make_private", "P", this::makePrivate),
        removing());
  }

  private Button action(String key, String shortcut, Runnable action) {
    var hint = new Span(shortcut);
    hint.addClassName("key-hint");
    hint.getElement().setAttribute("aria-hidden", "true");
    var button = new Button(getTranslation(key), click -> action.run());
    button.setSuffixComponent(hint);
    button.getElement().setAttribute("aria-keyshortcuts", shortcut);
    return button;
  }

  void accept() {
    decide.accept(new Moderation.Accepted(false));
  }

  void acceptAtHome() {
    decide.accept(new Moderation.Accepted(true));
  }

  void makePrivate() {
    decide.accept(new Moderation.Private());
  }

  void undo() {
    decide.accept(null);
  }

  /// With the one it is most like where that is accepted, else with one that is chosen.
  void merge() {
    var like = likeliest().filter(Moderated::isAccepted);
    if (like.isPresent()) {
      decide.accept(new Moderation.Merged(like.get().id()));
    } else {
      chooseTarget();
    }
  }

  private void chooseTarget() {
    var target = new Select<Moderated>();
    target.setLabel(getTranslation("walk.moderation.merge.with"));
    target.setItems(others.stream().filter(Moderated::isAccepted).toList());
    target.setItemLabelGenerator(this::labelOf);
    target.setWidthFull();
    new FormDialog(
            getTranslation("walk.moderation.merge.title"),
            getTranslation("walk.moderation.merge"),
            () -> {
              var chosen = target.getOptionalValue();
              target.setErrorMessage(getTranslation("walk.moderation.merge.missing"));
              target.setInvalid(chosen.isEmpty());
              chosen.ifPresent(each -> decide.accept(new Moderation.Merged(each.id())));
              return chosen.isPresent();
            },
            target,
            new Paragraph(getTranslation("walk.moderation.merge.about")))
        .open();
  }

  private String labelOf(Moderated each) {
    var text = each.observation().noted().description();
    return text.isEmpty() ? titleOf(each) : titleOf(each) + ": " + text;
  }

  void remove() {
    var reason = new TextArea(getTranslation("walk.moderation.reason"));
    reason.setHelperText(getTranslation(names.reasonHelp()));
    reason.setMaxLength(MOST_REASON_CHARACTERS);
    reason.setRequiredIndicatorVisible(true);
    reason.setWidthFull();
    new FormDialog(
            getTranslation("walk.moderation.remove.title"),
            getTranslation("walk.moderation.remove"),
            () -> {
              reason.setErrorMessage(getTranslation("walk.moderation.reason.missing"));
              reason.setInvalid(reason.getValue().isBlank());
              if (!reason.isInvalid()) {
                decide.accept(new Moderation.Removed(reason.getValue()));
              }
              return !reason.isInvalid();
            },
            reason)
        .open();
  }

  private Component history() {
    var steps = new OrderedList();
    about.steps().forEach(step -> steps.add(new ListItem(line(step))));
    return new Details(getTranslation("walk.moderation.history", about.steps().size()), steps);
  }

  private String line(ModerationStep step) {
    var to = getTranslation(WalkWords.keyOf(step.to().kind(), "moderation.state"));
    var by = step.by() == null ? getTranslation("walk.moderation.nobody") : step.by();
    var when = SwedishTime.write(step.at(), getLocale());
    return step.to() instanceof Moderation.Removed(var reason)
        ? getTranslation("walk.moderation.step_because", when, by, to, reason)
        : getTranslation("walk.moderation.step", when, by, to);
  }

  private String titleOf(Moderated each) {
    return names.of(each.observation(), getLocale());
  }

  /// So that keys keep deciding, and what is new is read aloud.
  void focusHeading() {
    heading.getElement().executeJs("setTimeout(() => this.focus({preventScroll: true}))");
  }
}
