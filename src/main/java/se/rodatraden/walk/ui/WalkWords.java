package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.WalkPurpose;
import se.rodatraden.walk.WalkStatus;

/// How walks are put in words and marked, the same in list and detail.
final class WalkWords {

  /// Those who plan walks.
  static final Role[] PLANNERS = {Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR};

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

  private WalkWords() {}

  static String keyOf(Enum<?> constant, String thing) {
    return "walk." + thing + "." + WireKey.of(constant);
  }

  static Span status(Component owner, WalkStatus status) {
    var tag = new Span(owner.getTranslation(keyOf(status, "status")));
    tag.addClassNames("walk-status", "walk-status-" + WireKey.of(status));
    return tag;
  }

  /// What the clock shows in Sweden, e.g. 19.42.
  static String clock(Instant moment) {
    return CLOCK.format(moment.atZone(SwedishTime.ZONE));
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
