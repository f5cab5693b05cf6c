package se.rodatraden.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a draft may be opened, and what stands in the way.
///
/// @param settings about the round; empty where all is well
/// @param questions about what it asks
public record OpeningReport(List<SettingFinding> settings, List<Finding> questions) {

  public OpeningReport {
    settings = List.copyOf(settings);
    questions = List.copyOf(questions);
  }

  /// Where among the settings something is to be mended.
  public enum Setting {
    TITLE,
    ADDRESS,
    DATES,
    WAYS_IN,
    DISCLOSURE
  }

  public enum SettingFinding {
    /// The last day has passed.
    DATES_PASSED(Setting.DATES, Finding.Level.STOPS_OPENING),
    /// Nobody can have heard of it before it closes.
    DATES_SHORT(Setting.DATES, Finding.Level.HINT),
    NO_WAY_IN(Setting.WAYS_IN, Finding.Level.STOPS_OPENING),
    /// Answers of several ways are shown apart.
    SEVERAL_WAYS_IN(Setting.WAYS_IN, Finding.Level.HINT),
    /// To a sample, and nobody has a code.
    NO_CODES(Setting.WAYS_IN, Finding.Level.HINT),
    MINIMUM_BASE_TOO_SMALL(Setting.DISCLOSURE, Finding.Level.STOPS_OPENING);

    private final Setting setting;
    private final Finding.Level level;

    SettingFinding(Setting setting, Finding.Level level) {
      this.setting = setting;
      this.level = level;
    }

    public Setting setting() {
      return setting;
    }

    public Finding.Level level() {
      return level;
    }

    /// Key of its text: `survey.opening.finding.…`.
    public String textKey() {
      return "survey.opening.finding." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean mayOpen() {
    return Finding.mayOpen(questions)
        && settings.stream().allMatch(finding -> finding.level() == Finding.Level.HINT);
  }

  static OpeningReport of(DraftedRound round, boolean hasCodes, LocalDate today) {
    return new OpeningReport(
        settingsOf(round.round(), hasCodes, today), DraftFindings.of(round, round.draft()));
  }

  private static List<SettingFinding> settingsOf(
      SurveyRound round, boolean hasCodes, LocalDate today) {
    var found = new ArrayList<SettingFinding>();
    var asked = round.asked();
    if (asked.until().isBefore(today)) {
      found.add(SettingFinding.DATES_PASSED);
    } else if (asked.until().isBefore(asked.from().plusDays(6))) {
      found.add(SettingFinding.DATES_SHORT);
    }
    if (round.modes().isEmpty()) {
      found.add(SettingFinding.NO_WAY_IN);
    } else if (round.modes().size() > 1) {
      found.add(SettingFinding.SEVERAL_WAYS_IN);
    }
    if (round.modes().contains(RoundMode.SAMPLE) && !hasCodes) {
      found.add(SettingFinding.NO_CODES);
    }
    if (round.minimumBase() < RoundSettings.LEAST_MINIMUM_BASE) {
      found.add(SettingFinding.MINIMUM_BASE_TOO_SMALL);
    }
    return found;
  }
}
