package se.rodatraden.survey;

import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

/// What is decided about a round beside its questions.
///
/// @param name what officials call it
/// @param slug its name in addresses
/// @param minimumBase fewest respondents that any shown figure rests on
public record RoundSettings(
    LocalizedText title,
    String name,
    String slug,
    Period asked,
    Set<RoundMode> modes,
    int minimumBase) {

  /// Fewer may point at a person, whatever the municipality thinks.
  public static final int LEAST_MINIMUM_BASE = 5;

  static final int USUAL_MINIMUM_BASE = 10;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_SLUG = 80;
  private static final int SHORTEST_SLUG = 3;

  public RoundSettings {
    modes = Set.copyOf(modes);
    name = name.strip();
  }

  /// @throws se.rodatraden.shared.ProblemException [SurveyProblem.SlugMalformed],
  ///   [SurveyProblem.MinimumBaseTooSmall]
  void check() {
    var fits = slug.length() >= SHORTEST_SLUG && slug.length() <= LONGEST_SLUG;
    if (!fits || !SLUG.matcher(slug).matches()) {
      throw new SurveyProblem.SlugMalformed(slug).asException();
    }
    if (minimumBase < LEAST_MINIMUM_BASE) {
      throw new SurveyProblem.MinimumBaseTooSmall(LEAST_MINIMUM_BASE, minimumBase).asException();
    }
  }
}
