package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import se.rodatraden.promise.Progress;
import se.rodatraden.promise.ProgressWords;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Validity;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;

/// Promises in words, the same in every view. Each method speaks the language of its owner.
final class PromiseWords {

  private PromiseWords() {}

  static String text(Component owner, LocalizedText text) {
    return text.in(locale(owner));
  }

  static String day(Component owner, LocalDate day) {
    return SwedishTime.write(day, locale(owner));
  }

  /// A constant's own word.
  ///
  /// @param prefix of the key, e.g. `promise.status.`
  static String word(Component owner, String prefix, Enum<?> constant) {
    return owner.getTranslation(prefix + constant.name().toLowerCase(Locale.ROOT));
  }

  static Span tag(String text, String... classNames) {
    var tag = new Span(text);
    tag.addClassNames(classNames);
    return tag;
  }

  static String validity(Component owner, Promise promise) {
    return promise
        .period()
        .map(period ->
            owner.getTranslation(
                "promise.validity.period", day(owner, period.from()), day(owner, period.until())))
        .orElseGet(() -> unknownPeriod(owner, promise.draft().validity()));
  }

  private static String unknownPeriod(Component owner, Validity validity) {
    return switch (validity) {
      case Validity.FromSigning it ->
          owner.getTranslation("promise.validity.from_signing", it.months());
      case Validity.Fixed it ->
          owner.getTranslation(
              "promise.validity.period", day(owner, it.from()), day(owner, it.until()));
    };
  }

  static ProgressWords progress(Component owner, Progress progress) {
    return ProgressWords.of(
        progress, locale(owner), (key, arguments) -> owner.getTranslation(key, arguments));
  }

  static Locale locale(Component owner) {
    return owner.getUI().map(UI::getLocale).orElseGet(PromiseWords::locale);
  }

  /// The language that the person has chosen, whatever their browser asks for.
  static Locale locale() {
    var current = UI.getCurrent();
    return current == null ? Texts.SWEDISH : current.getLocale();
  }
}
