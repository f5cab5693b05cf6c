package se.rodatraden.survey;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Problem;

/// What can go wrong with surveys, the writing of them, and the answers to them.
public sealed interface SurveyProblem extends Problem {

  record Unknown(String slug) implements SurveyProblem {
    @Override
    public String code() {
      return "survey.unknown";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  record NotOpenYet(String slug, LocalDate opens_on) implements SurveyProblem {
    @Override
    public String code() {
      return "survey.not_open_yet";
    }

    @Override
    public int status() {
      return 404;
    }
  }

  /// @param closed_on the last day on which answers were taken; null where it is not known
  record Closed(String slug, @Nullable LocalDate closed_on) implements SurveyProblem {

    static Closed of(SurveyRound round, LocalDate today) {
      return new Closed(round.slug(), round.lastDay(today).orElse(null));
    }

    @Override
    public String code() {
      return "survey.closed";
    }

    @Override
    public int status() {
      return 410;
    }
  }

  /// The questions were corrected after the respondent fetched them.
  record QuestionnaireChanged(int present_version, int sent_version) implements SurveyProblem {
    @Override
    public String code() {
      return "questionnaire.changed";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// The questions have had no such version as far as this round knows.
  record QuestionnaireUnknown(int present_version, int sent_version) implements SurveyProblem {
    @Override
    public String code() {
      return "questionnaire.unknown";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  record InvalidAnswers(List<AnswerProblem> problems) implements SurveyProblem {
    @Override
    public String code() {
      return "answers.invalid";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Other answers have been received under the same submission id.
  record ResponseConflict() implements SurveyProblem {
    @Override
    public String code() {
      return "response.conflict";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// The same for every wrong code.
  record CodeUnknown() implements SurveyProblem {
    @Override
    public String code() {
      return "code.unknown";
    }

    @Override
    public int status() {
      return 403;
    }
  }

  /// The code has been answered by.
  record CodeSpent() implements SurveyProblem {
    @Override
    public String code() {
      return "code.spent";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// @param status_now what the round is
  record WrongStatus(RoundStatus status_now, RoundStatus expected) implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.wrong_status";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Answers that came in last have not been counted yet.
  record BoxNotEmpty() implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.box_not_empty";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Only small letters a–z, digits, and single hyphens between them.
  record SlugMalformed(String slug) implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.slug_malformed";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Another round has this address, perhaps in another municipality.
  record SlugTaken(String slug) implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.slug_taken";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Figures would rest on so few that they point at persons.
  record MinimumBaseTooSmall(int least, int was) implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.minimum_base_too_small";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// Something is missing that a round needs to be opened or corrected.
  record NotReady() implements SurveyProblem {
    @Override
    public String code() {
      return "survey_round.not_ready";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Somebody else, or the same person in another window, saved the questions first.
  record SavedMeanwhile(String by, LocalTime at) implements SurveyProblem {
    @Override
    public String code() {
      return "questionnaire.saved_meanwhile";
    }

    @Override
    public int status() {
      return 409;
    }
  }

  /// Not saved, not even as a draft: a condition that looks ahead, a key twice.
  record DraftRefused(List<Finding> findings) implements SurveyProblem {
    @Override
    public String code() {
      return "questionnaire.draft_refused";
    }

    @Override
    public int status() {
      return 422;
    }
  }

  /// An open round's questions may be spelt right, nothing else.
  record CorrectsMoreThanTexts() implements SurveyProblem {
    @Override
    public String code() {
      return "questionnaire.corrects_more_than_texts";
    }

    @Override
    public int status() {
      return 409;
    }
  }
}
