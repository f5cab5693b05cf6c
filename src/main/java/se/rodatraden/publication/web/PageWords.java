package se.rodatraden.publication.web;

import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.Texts;

/// Puts `words` into the model of every page of this module.
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {

  private final Texts texts;
  private final Today today;

  PageWords(Texts texts, Today today) {
    this.texts = texts;
    this.today = today;
  }

  @ModelAttribute("words")
  Words words(Locale locale) {
    return new Words(texts, locale, today.get());
  }
}
