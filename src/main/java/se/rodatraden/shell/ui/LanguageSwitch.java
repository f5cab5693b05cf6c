package se.rodatraden.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import se.rodatraden.shared.Texts;

/// Changes between the languages of the interface; remembered in a cookie of this browser.
class LanguageSwitch extends Button {

  LanguageSwitch() {
    var other = getLocale().getLanguage().equals("en") ? Texts.SWEDISH : Texts.ENGLISH;
    setText(nameOf(other));
    getElement().setAttribute("lang", other.getLanguage());
    addThemeVariants(ButtonVariant.TERTIARY);
    addClickListener(click -> change(other));
  }

  private static String nameOf(Locale language) {
    var name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  private void change(Locale language) {
    VaadinSession.getCurrent().setLocale(language);
    getElement()
        .executeJs(
            "document.cookie = $0 + '=' + $1 + '; path=/app; max-age=31536000; samesite=lax';"
                + " location.reload()",
            SwedishFirst.COOKIE,
            language.getLanguage());
  }
}
