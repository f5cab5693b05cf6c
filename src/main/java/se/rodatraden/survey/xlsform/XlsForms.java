package se.rodatraden.survey.xlsform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire;

/// Questionnaires out to, and in from, the spreadsheets that ODK, Kobo and Survey123 read.
public final class XlsForms {

  private XlsForms() {}

  /// What came of a file. All or nothing: one problem refuses the whole form.
  public sealed interface Result {}

  /// @param title null where the form has none
  /// @param leftOut what the form says and this has no use for, which changes no question: device
  ///   and time of day, messages at wrong answers
  public record Imported(
      @Nullable LocalizedText title, Questionnaire questionnaire, List<RowProblem> leftOut)
      implements Result {
    public Imported {
      leftOut = List.copyOf(leftOut);
    }
  }

  /// @param problems in the order of the file, at least one
  public record Refused(List<RowProblem> problems) implements Result {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// Never throws for what a file may contain.
  public static Result read(byte[] file) {
    throw new UnsupportedOperationException();
  }

  /// What [#read] takes back unchanged.
  ///
  /// @param questionnaire one that may be saved
  /// @return an `.xlsx` file
  public static byte[] write(LocalizedText title, Questionnaire questionnaire) {
    throw new UnsupportedOperationException();
  }
}
