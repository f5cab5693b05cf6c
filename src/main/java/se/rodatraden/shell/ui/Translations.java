package se.rodatraden.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.Texts;

/// Lets Flow views take their texts from the same files as everything else.
@Component
class Translations implements I18NProvider {

  private static final long serialVersionUID = 1;

  private final transient Texts texts;

  Translations(Texts texts) {
    this.texts = texts;
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Texts.LANGUAGES;
  }

  @Override
  public Locale getDefaultLocale() {
    return Texts.SWEDISH;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... parameters) {
    return texts.text(locale, key, parameters);
  }
}
