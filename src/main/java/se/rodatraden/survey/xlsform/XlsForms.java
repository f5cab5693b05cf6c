package se.rodatraden.survey.xlsform;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.SafeFile.UnreadableException;

/// Questionnaires out to, and in from, the spreadsheets that ODK, Kobo and Survey123 read.
public final class XlsForms {

  /// No form need be larger; a file that is, is refused unread.
  public static final int LARGEST_BYTES = 2_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(XlsForms.class);

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
    var refusal = SafeFile.refusalOf(file);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    try (var workbook = SafeFile.open(file)) {
      return SafeFile.reading(() -> FormReader.of(workbook)).result();
    } catch (UnreadableException | IOException e) {
      LOG.info("A form could not be read: {}", e.getMessage());
      return refused(Code.UNREADABLE);
    }
  }

  private static Refused refused(Code code) {
    return new Refused(List.of(new RowProblem("", 0, null, code, "")));
  }

  /// What [#read] takes back unchanged.
  ///
  /// @param questionnaire one that may be saved
  /// @return an `.xlsx` file
  public static byte[] write(LocalizedText title, Questionnaire questionnaire) {
    return FormWriter.write(title, questionnaire);
  }
}
