package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.DraftText;

/// How things are said and shown in these views.
final class Words {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Words() {}

  static Locale locale() {
    var ui = UI.getCurrent();
    return ui == null ? Texts.SWEDISH : ui.getLocale();
  }

  /// @param family of texts, ending in a dot, e.g. `survey.kind.`
  static String name(Component view, String family, Enum<?> constant) {
    return view.getTranslation(family + constant.name().toLowerCase(Locale.ROOT));
  }

  static String time(Instant instant) {
    return CLOCK.format(instant.atZone(SWEDEN));
  }

  static String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
  }

  /// Marked with the class `is-unwritten` where there is no Swedish.
  static Span text(Component view, DraftText text) {
    var isWritten = !text.lacks(Languages.SWEDISH);
    var span = new Span(isWritten ? text.swedish() : view.getTranslation("survey.edit.unwritten"));
    span.setClassName("is-unwritten", !isWritten);
    return span;
  }

  /// A button that says in words what the sign on it means.
  static Button sign(String sign, String meaning, Runnable action) {
    var button = new Button(new Span(sign), click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClassName("survey-sign");
    button.setAriaLabel(meaning);
    button.setTooltipText(meaning);
    return button;
  }

  static Button quiet(String text, Runnable action) {
    var button = new Button(text, click -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    return button;
  }

  /// Takes the focus without being a stop on the way with the tab key.
  static void focus(HasElement heading) {
    heading.getElement().setAttribute("tabindex", "-1");
    heading.getElement().executeJs("this.focus({ preventScroll: true })");
  }
}
