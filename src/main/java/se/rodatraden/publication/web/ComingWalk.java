package se.rodatraden.publication.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.walk.Walk;

/// What the page of a walk that is not over tells: when, in what light, and how people are invited.
///
/// @param when day and time in Sweden
/// @param invitation null while none is written
/// @param calendar path of the walk as a calendar
record ComingWalk(
    Walk walk,
    String when,
    String light,
    @Nullable LocalizedText invitation,
    List<Other> others,
    String calendar) {

  ComingWalk {
    others = List.copyOf(others);
  }

  /// The invitation in a language that the page is not in.
  ///
  /// @param language its own name for itself
  record Other(String tag, String language, String direction, String text) {}

  static List<Other> others(@Nullable LocalizedText invitation, Locale page) {
    if (invitation == null) {
      return List.of();
    }
    var shown = invitation.languageIn(page);
    return invitation.byLanguage().entrySet().stream()
        .filter(each -> !each.getKey().equals(shown))
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .map(each -> {
          var language = Locale.forLanguageTag(each.getKey());
          return new Other(
              each.getKey(),
              language.getDisplayLanguage(language),
              SpokenLanguages.direction(each.getKey()),
              each.getValue());
        })
        .toList();
  }
}
