package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.WalkPurpose;
import se.rodatraden.walk.WalkStatus;

/// How walks are put in words and marked, the same in list and detail.
final class WalkWords {

  /// Those who plan walks.
  static final Role[] PLANNERS = {Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR};

  private WalkWords() {}

  static String keyOf(Enum<?> constant, String thing) {
    return "walk." + thing + "." + WireKey.of(constant);
  }

  static Span status(Component owner, WalkStatus status) {
    var tag = new Span(owner.getTranslation(keyOf(status, "status")));
    tag.addClassNames("walk-status", "walk-status-" + WireKey.of(status));
    return tag;
  }

  static Span madeUp(Component owner) {
    var tag = new Span(owner.getTranslation("walk.made_up"));
    tag.addClassName("made-up");
    return tag;
  }

  /// What a walk serves, e.g. "Problem: Otryggt vid stationen".
  static String purpose(Component owner, WalkPurpose purpose, Locale language) {
    return owner.getTranslation(keyOf(purpose.kind(), "serves"), purpose.title().in(language));
  }
}
