package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.WalkStatus;

/// How walks are put in words and marked, the same in list and detail.
final class WalkWords {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private WalkWords() {}

  /// Day and time in Sweden.
  static String format(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment.atZone(SWEDEN));
  }

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
}
