package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.rodatraden.promise.Progress;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Validity;
import se.rodatraden.shared.LocalizedText;

/// Promises in words, the same in every view. Each method speaks the language of its owner.
final class PromiseWords {

  private PromiseWords() {}

  static String text(Component owner, LocalizedText text) {
    return text.in(locale(owner));
  }

  static String day(Component owner, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale(owner))
        .format(day);
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

  /// The main line of a meter: how much of how much.
  static String headline(Component owner, Progress progress) {
    return switch (progress) {
      case Progress.Counted it ->
          owner.getTranslation(
              "promise.progress.counted", it.done(), it.target(), text(owner, it.unit()));
      case Progress.Recurring it -> recurring(owner, it);
      case Progress.Hours it ->
          owner.getTranslation(
              "promise.progress.hours",
              NumberFormat.getInstance(locale(owner)).format(it.done()),
              NumberFormat.getInstance(locale(owner)).format(it.target()));
      case Progress.OneOff it ->
          it.doneOn() == null
              ? owner.getTranslation("promise.progress.not_done")
              : owner.getTranslation("promise.progress.done", day(owner, it.doneOn()));
      case Progress.Unnumbered it ->
          it.latest() == null
              ? owner.getTranslation("promise.progress.nothing")
              : owner.getTranslation(
                  "promise.progress.unnumbered", it.times(), day(owner, it.latest()));
    };
  }

  private static String recurring(Component owner, Progress.Recurring it) {
    var unit = text(owner, it.unit());
    var current = it.current();
    return current == null
        ? owner.getTranslation("promise.progress.total", it.total(), unit)
        : owner.getTranslation(
            "promise.progress.current",
            word(owner, "promise.every.current.", it.every()),
            current.done(),
            it.target(),
            unit);
  }

  /// What the main line leaves out: parts, earlier periods, what must hold for it to count.
  static List<String> details(Component owner, Progress progress) {
    var lines = new ArrayList<String>();
    switch (progress) {
      case Progress.Counted it -> {
        for (var part : it.parts()) {
          lines.add(
              owner.getTranslation(
                  "promise.progress.part",
                  word(owner, "promise.condition.", part.condition()),
                  part.done(),
                  part.target()));
        }
        if (it.presentedTo() != null) {
          lines.add(
              owner.getTranslation("promise.progress.presented", text(owner, it.presentedTo())));
        }
      }
      case Progress.Recurring it -> {
        if (it.ended() > 0) {
          lines.add(
              owner.getTranslation(
                  "promise.progress.kept",
                  it.kept(),
                  it.ended(),
                  word(owner, "promise.every.whole.", it.every())));
        }
        if (it.current() != null && !it.current().whole()) {
          lines.add(owner.getTranslation("promise.progress.cut"));
        }
        lines.add(
            owner.getTranslation(
                "promise.progress.rate",
                it.target(),
                text(owner, it.unit()),
                word(owner, "promise.every.", it.every())));
      }
      case Progress.Unnumbered it -> lines.add(owner.getTranslation("promise.progress.no_number"));
      case Progress.Hours it -> {}
      case Progress.OneOff it -> {}
    }
    return lines;
  }

  static Locale locale(Component owner) {
    return owner
        .getUI()
        .map(com.vaadin.flow.component.UI::getLocale)
        .orElseGet(() -> {
          var current = com.vaadin.flow.component.UI.getCurrent();
          return current == null ? se.rodatraden.shared.Texts.SWEDISH : current.getLocale();
        });
  }
}
