package se.rodatraden.survey;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the ballot box is kept.
///
/// @param ballotKeys 256 bits each in base 64, the one in use first, then earlier ones that still
///   open what was sealed under them; where none is set, one is made and kept in `keyFile`
/// @param keyFile outside the database, readable by the owner of the process only
/// @param keyIsLost the key that the database's answers are sealed under is given up, with what
///   waits under it
/// @param openAt so many ballots must lie in the box before it is opened
/// @param minimumAtClose fewer than this when a round closes are counted and not kept
@ConfigurationProperties("rodatraden.survey")
record SurveyProperties(
    @DefaultValue List<String> ballotKeys,
    @DefaultValue("./data/ballot-key") Path keyFile,
    boolean keyIsLost,
    @DefaultValue("50") int openAt,
    @DefaultValue("10") int minimumAtClose) {

  SurveyProperties {
    if (minimumAtClose < 2 || openAt < minimumAtClose) {
      throw new IllegalArgumentException(
          "rodatraden.survey.open-at must be at least minimum-at-close, and that at least 2; were %d and %d"
              .formatted(openAt, minimumAtClose));
    }
  }

  /// Never with its keys.
  @Override
  public String toString() {
    return "SurveyProperties with %d ballot keys".formatted(ballotKeys.size());
  }
}
