package se.rodatraden.picture.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.LocalizedTextField;

/// Which problem something speaks for, old or new, and what it shows.
final class CiteForm {

  private final PictureServices services;
  private final Citable citable;
  private final Picture draft;

  private final Select<Choice> problem = new Select<>();
  private final TextField newProblem = new TextField(Words.say("picture.use.new_title"));
  private final LocalizedTextField statement =
      new LocalizedTextField(Words.say("picture.evidence.statement")).required();

  /// A problem of the draft, or one that does not exist yet.
  private sealed interface Choice {
    record Known(Problem problem) implements Choice {}

    record New() implements Choice {}
  }

  CiteForm(PictureServices services, Citable citable, Picture draft) {
    this.services = services;
    this.citable = citable;
    this.draft = draft;
    var choices = new ArrayList<Choice>(draft.problems().stream().map(Choice.Known::new).toList());
    choices.add(new Choice.New());
    problem.setLabel(Words.say("picture.use.problem"));
    problem.setItems(choices);
    problem.setItemLabelGenerator(CiteForm::label);
    problem.setWidthFull();
    problem.addValueChangeListener(
        change -> newProblem.setVisible(change.getValue() instanceof Choice.New));
    problem.setValue(choices.getFirst());
    newProblem.setVisible(choices.getFirst() instanceof Choice.New);
    newProblem.setRequiredIndicatorVisible(true);
    newProblem.setWidthFull();
    statement.setHelp(Words.say("picture.evidence.statement_help"));
    statement.setValue(suggestion(citable.citation()));
  }

  private static String label(Choice choice) {
    return switch (choice) {
      case Choice.Known known -> Words.in(known.problem().draft().title());
      case Choice.New ignored -> Words.say("picture.use.new");
    };
  }

  /// What was cited, with its figure, in each language: something to write on from. A figure is
  /// suggested only in languages that those it is a share of can be named in.
  private static LocalizedText suggestion(Citation citation) {
    var texts = new HashMap<>(citation.title().byLanguage());
    var figure = citation.figure();
    if (figure != null) {
      texts.replaceAll((language, title) -> "%s: %d %%".formatted(title, figure.percent()));
      sayAmongWhom(figure, texts);
    }
    return new LocalizedText(texts);
  }

  private static void sayAmongWhom(Citation.Figure figure, Map<String, String> texts) {
    var among = figure.among();
    if (among != null) {
      texts.keySet().removeIf(language -> !Words.isSpoken(language));
      texts.replaceAll((language, text) ->
          "%s (%s)".formatted(text, Words.among(among, Locale.forLanguageTag(language))));
    }
  }

  FormDialog inDialog(Runnable saved) {
    return new FormDialog(
        Words.say("picture.use.do"),
        Words.say("shared.form.save"),
        () -> save(saved),
        introduction(),
        problem,
        newProblem,
        statement);
  }

  private Paragraph introduction() {
    var cited = Words.put(citable.citation().title(), new Paragraph());
    cited.addClassName("picture-statement");
    return cited;
  }

  private boolean save(Runnable saved) {
    var missing = newProblem.isVisible() && newProblem.getValue().isBlank();
    newProblem.setErrorMessage(Words.say("shared.form.required"));
    newProblem.setInvalid(missing);
    if (!statement.isFilledIn() || missing) {
      return false;
    }
    services.evidences().cite(citable.municipality(), chosenProblem(), citable, statement.text());
    saved.run();
    return true;
  }

  private ProblemId chosenProblem() {
    return switch (problem.getValue()) {
      case Choice.Known known -> known.problem().id();
      case Choice.New ignored ->
          services
              .problems()
              .add(
                  citable.municipality(),
                  draft.id(),
                  ProblemDraft.titled(LocalizedText.swedish(newProblem.getValue().strip())));
    };
  }
}
