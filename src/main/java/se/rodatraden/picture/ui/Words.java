package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;

/// How the module's things are said in the language of the view.
final class Words {

  private Words() {}

  static Locale locale() {
    var ui = UI.getCurrent();
    return ui == null ? Texts.SWEDISH : ui.getLocale();
  }

  static String say(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }

  /// @param family of texts, ending in a dot, e.g. `picture.finding.`
  static String name(String family, Enum<?> constant) {
    return say(family + constant.name().toLowerCase(Locale.ROOT));
  }

  static String in(LocalizedText text) {
    return text.in(locale());
  }

  /// Puts a text into a component, marked with its language where that is not the view's.
  static <T extends Component & HasText> T put(LocalizedText text, T component) {
    component.setText(in(text));
    var language = text.languageIn(locale());
    if (!language.equals(locale().getLanguage())) {
      component.getElement().setAttribute("lang", language);
    }
    return component;
  }

  static String date(LocalDate date) {
    return SwedishTime.write(date, locale());
  }

  /// With those that it is a share of, where that is known.
  static String figure(Citation.Figure figure) {
    var share =
        say(
            "picture.evidence.figure",
            String.valueOf(figure.percent()),
            String.valueOf(figure.count()),
            String.valueOf(figure.base()));
    return figure.among() == null
        ? share
        : say("picture.evidence.figure_among", share, among(figure.among(), locale()));
  }

  static String among(Citation.Among among, Locale locale) {
    var key = "shared.among." + among.name().toLowerCase(Locale.ROOT);
    return UI.getCurrent().getTranslation(locale, key);
  }

  /// The interface has its texts in this language.
  static boolean isSpoken(String language) {
    return Texts.LANGUAGES.stream().anyMatch(ours -> ours.getLanguage().equals(language));
  }

  static Component madeUpMark() {
    var mark = new Span(say("picture.made_up"));
    mark.addClassName("made-up");
    return mark;
  }
}
