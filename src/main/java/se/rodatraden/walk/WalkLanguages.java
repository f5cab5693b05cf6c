package se.rodatraden.walk;

import java.util.List;
import java.util.Locale;
import se.rodatraden.shared.Texts;

/// The languages that participants are spoken to in: on the walk's own page, in its logger and on
/// the map before it.
public final class WalkLanguages {

  public static final List<Locale> SPOKEN =
      List.of(Texts.SWEDISH, Texts.ENGLISH, Locale.forLanguageTag("ar"));

  public static final List<String> TAGS = SPOKEN.stream().map(Locale::getLanguage).toList();

  private WalkLanguages() {}
}
