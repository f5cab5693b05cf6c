package se.rodatraden.survey;

import java.time.LocalDate;
import se.rodatraden.shared.Problem;

/// What can go wrong with samples, codes and reminders.
public sealed interface InvitationProblem extends Problem {

  @Override
  default int status() {
    return 409;
  }

  /// The round has no personal codes among its ways in.
  record NotToASample() implements InvitationProblem {
    @Override
    public String code() {
      return "sample.not_to_a_sample";
    }
  }

  /// @param line of what was typed, counted from 1
  record LabelMissing(int line) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.label_missing";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record LabelTooLong(int most, String label) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.label_too_long";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record LabelRepeated(String label) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.label_repeated";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// A group with codes keeps its name, and at least as many invited as it has codes.
  record MadeStays(String label, int made) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.made_stays";
    }
  }

  record TooManyGroups(int most, int was) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.too_many_groups";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record TooManyCodes(int most, int was) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.too_many_codes";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// @param line counted from 1
  record LineUnreadable(int line, String was) implements InvitationProblem {
    @Override
    public String code() {
      return "sample.line_unreadable";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Every invited has a code.
  record NothingToMake() implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.nothing_to_make";
    }
  }

  /// So few new codes cannot be mixed as those from before are, and the database's log would tell
  /// which groups they belong to.
  record MakingTooFew(int least, int was) implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.making_too_few";
    }
  }

  /// The group is more common or less among the new codes than among those from before, and the
  /// database's log would tell so.
  record MakingTellsGroup(String label) implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.making_tells_group";
    }
  }

  /// A group is too common among the chosen codes, or among those that are left, and the database's
  /// log would tell so.
  record ChoiceTellsGroup(String label) implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.choice_tells_group";
    }
  }

  /// @param ids with commas between
  record UnknownLetters(String ids) implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.unknown_letters";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Letters with the present address may have been printed.
  record AddressInLetters(String slug) implements InvitationProblem {
    @Override
    public String code() {
      return "invitation.address_in_letters";
    }
  }

  /// @param from the first day on which it may be made
  record ReminderTooEarly(LocalDate from, int days) implements InvitationProblem {
    @Override
    public String code() {
      return "reminder.too_early";
    }
  }

  record NoMoreReminders(int most) implements InvitationProblem {
    @Override
    public String code() {
      return "reminder.no_more";
    }
  }

  record NobodyToRemind() implements InvitationProblem {
    @Override
    public String code() {
      return "reminder.nobody";
    }
  }
}
