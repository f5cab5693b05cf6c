package se.rodatraden.survey.xlsform;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.QuestionnaireRules;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.SurveyReader.Survey;
import se.rodatraden.survey.xlsform.XlsForms.Imported;
import se.rodatraden.survey.xlsform.XlsForms.Refused;
import se.rodatraden.survey.xlsform.XlsForms.Result;

/// Puts a form's sheets together to a questionnaire.
final class FormReader {

  private static final String SURVEY = "survey";
  private static final String CHOICES = "choices";
  private static final String SETTINGS = "settings";

  private final Problems problems = new Problems();
  private final TextReader texts = new TextReader(problems);
  private final Sheets sheets;

  private FormReader(XSSFWorkbook workbook) {
    this.sheets = sheets(workbook);
  }

  /// Text taken out of the cells; nothing touches the file after this.
  private record Sheets(@Nullable Sheet survey, @Nullable Sheet choices, Settings settings) {}

  /// Everything of the file is read here; what it says is judged by [#result].
  static FormReader of(XSSFWorkbook workbook) {
    return new FormReader(workbook);
  }

  private Sheets sheets(XSSFWorkbook workbook) {
    var survey = find(workbook, SURVEY);
    var choices = find(workbook, CHOICES);
    Stream.of(survey, choices).flatMap(Optional::stream).forEach(s -> entered(s));
    var settings = find(workbook, SETTINGS);
    settings.ifPresent(this::entered);
    var said =
        settings
            .map(sheet -> SheetReader.read(sheet, Columns.OF_SETTINGS, "sv", problems))
            .map(sheet -> Settings.of(sheet, texts, problems))
            .orElse(Settings.NONE);
    return new Sheets(
        survey.map(sheet -> read(sheet, Columns.OF_SURVEY, said)).orElse(null),
        choices.map(sheet -> read(sheet, Columns.OF_CHOICES, said)).orElse(null),
        said);
  }

  private void entered(org.apache.poi.ss.usermodel.Sheet sheet) {
    problems.entered(sheet.getSheetName());
  }

  private static Optional<org.apache.poi.ss.usermodel.Sheet> find(
      XSSFWorkbook workbook, String name) {
    for (var sheet : workbook) {
      if (sheet.getSheetName().strip().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(sheet);
      }
    }
    return Optional.empty();
  }

  private Sheet read(
      org.apache.poi.ss.usermodel.Sheet sheet, Set<String> columns, Settings settings) {
    var read =
        Stream.of(columns, Columns.UNSUPPORTED, Columns.NOT_USED)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return SheetReader.read(sheet, read, settings.language(), problems);
  }

  Result result() {
    var survey = sheets.survey();
    if (survey == null) {
      problems.add(new RowProblem("", 0, null, Code.NO_SURVEY_SHEET, ""));
    } else if (!survey.has(Columns.TYPE) && !survey.rows().isEmpty()) {
      problems.add(
          new RowProblem(survey.name(), survey.headingRow(), null, Code.NO_TYPE_COLUMN, ""));
    } else {
      return result(survey);
    }
    return new Refused(problems.refused());
  }

  private Result result(Sheet sheet) {
    lookOver(sheet);
    var choices = sheets.choices();
    if (choices != null) {
      lookOver(choices);
    }
    var survey =
        new SurveyReader(new ChoiceLists(choices, texts, problems), texts, problems).read(sheet);
    if (!problems.isEmpty()) {
      return new Refused(problems.refused());
    }
    var questionnaire = questionnaire(survey);
    judge(questionnaire, survey, sheet.name());
    return problems.isEmpty()
        ? new Imported(sheets.settings().title(), questionnaire, problems.leftOut())
        : new Refused(problems.refused());
  }

  private void lookOver(Sheet sheet) {
    var language = sheets.settings().language();
    sheet.headings().stream()
        .filter(heading -> heading.language(language).isEmpty())
        .filter(heading -> sheet.rows().stream().anyMatch(row -> row.cells().containsKey(heading)))
        .forEach(heading ->
            problems.add(
                new RowProblem(
                    sheet.name(),
                    sheet.headingRow(),
                    heading.written(),
                    Code.LANGUAGE_UNKNOWN,
                    heading.written())));
    texts.lookOver(sheet, language);
  }

  @SuppressWarnings("NullAway") // where no languages are named, the questionnaire looks for them
  private Questionnaire questionnaire(Survey survey) {
    var settings = sheets.settings();
    return new Questionnaire(
        survey.intro(),
        settings.minutes(),
        settings.languages(),
        survey.pages(),
        settings.bounds());
  }

  /// The rules for what may be saved hold for what comes in, too.
  private void judge(Questionnaire questionnaire, Survey survey, String sheet) {
    for (var finding : QuestionnaireRules.findings(questionnaire)) {
      if (finding.level() == Finding.Level.STOPS_SAVING) {
        var key = finding.where().question();
        var row = survey.rowsByKey().get(key == null ? finding.where().page() : key);
        var came = finding.detail() == null ? "" : finding.detail();
        problems.add(
            new RowProblem(
                row == null ? sheet : row.sheet(),
                row == null ? 0 : row.number(),
                column(finding),
                Code.RULE,
                came,
                finding));
      }
    }
  }

  private static @Nullable String column(Finding finding) {
    return switch (finding.where().part()) {
      case CONDITION -> Columns.RELEVANT;
      case TEXT, PAGE_TITLE, INTRO, OPTION, ROW, AREA -> Columns.LABEL;
      case HELP -> Columns.HINT;
      case STOP -> Columns.STOP;
      case TITLE -> Columns.FORM_TITLE;
      case WHOLE -> null;
    };
  }
}
