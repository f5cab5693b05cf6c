package se.rodatraden.survey;

import java.util.EnumSet;
import java.util.Set;

/// What an option is among the others. In a questionnaire these are marks of their own; whoever
/// writes one chooses among few that make sense.
public enum OptionRole {
  ORDINARY,
  /// With the respondent's own words.
  OTHER,
  DONT_KNOW,
  /// Chosen alone: "none of these".
  EXCLUSIVE,
  /// Something is said at once to who chooses it: "Call 112".
  STOP;

  /// Those that options of this kind may have.
  public static Set<OptionRole> allowedIn(QuestionKind kind) {
    return switch (kind) {
      case MULTI_CHOICE -> EnumSet.allOf(OptionRole.class);
      case SINGLE_CHOICE -> EnumSet.of(ORDINARY, OTHER, DONT_KNOW, STOP);
      case SCALE -> EnumSet.of(ORDINARY, DONT_KNOW, STOP);
      case MATRIX -> EnumSet.of(ORDINARY, DONT_KNOW);
      case RANKING, TEXT, NUMBER, DATE, PLACES, AREA, INFORMATION -> EnumSet.of(ORDINARY);
    };
  }

  /// The foremost of an option's marks.
  public static OptionRole of(ChoiceDraft option) {
    if (!option.stop().isEmpty()) {
      return STOP;
    }
    if (option.other()) {
      return OTHER;
    }
    if (option.dontKnow()) {
      return DONT_KNOW;
    }
    return option.exclusive() ? EXCLUSIVE : ORDINARY;
  }

  /// The option in this role and no other. "Don't know" is chosen alone where several may be.
  public ChoiceDraft give(ChoiceDraft option, QuestionKind kind) {
    var alone = this == EXCLUSIVE || this == DONT_KNOW && kind == QuestionKind.MULTI_CHOICE;
    return new ChoiceDraft(
        option.key(),
        option.text(),
        alone,
        this == OTHER,
        this == DONT_KNOW,
        this == STOP ? option.stop() : DraftText.EMPTY);
  }

  /// The option without what this kind has no use for.
  public static ChoiceDraft fitting(ChoiceDraft option, QuestionKind kind) {
    var role = of(option);
    return (allowedIn(kind).contains(role) ? role : ORDINARY).give(option, kind);
  }
}
