package se.rodatraden.picture.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.EvidenceDraft;
import se.rodatraden.picture.Evidences;
import se.rodatraden.picture.Problem;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.LocalizedTextField;
import se.rodatraden.source.Source;

/// Weighs evidence in the picture's own view, and cites sources there.
final class EvidenceDialogs {

  private EvidenceDialogs() {}

  static FormDialog weigh(
      Evidences evidences, MunicipalityCode municipality, Evidence evidence, Runnable saved) {
    var cited = Words.put(evidence.citation().title(), new Paragraph());
    var statement = statementField();
    statement.setValue(evidence.statement());
    var weighing = new WeighingFields(evidence.verdict(), evidence.reason());
    return new FormDialog(
        Words.say("picture.evidence.weigh"),
        Words.say("shared.form.save"),
        () -> {
          if (!statement.isFilledIn()) {
            return false;
          }
          var draft = new EvidenceDraft(statement.text(), weighing.verdict(), weighing.reason());
          evidences.weigh(municipality, evidence.id(), evidence.version(), draft);
          saved.run();
          return true;
        },
        cited,
        statement,
        weighing);
  }

  static FormDialog citeSource(
      Evidences evidences, Problem problem, List<Source> sources, Runnable saved) {
    var source = new Select<Source>();
    source.setLabel(Words.say("picture.evidence.source"));
    source.setItems(sources);
    source.setItemLabelGenerator(each -> Words.in(each.name()));
    source.setWidthFull();
    var statement = statementField();
    return new FormDialog(
        Words.say("picture.evidence.cite_source"),
        Words.say("shared.form.save"),
        () -> {
          var chosen = source.getValue();
          source.setErrorMessage(Words.say("shared.form.required"));
          source.setInvalid(chosen == null);
          if (!statement.isFilledIn() || chosen == null) {
            return false;
          }
          evidences.cite(chosen.municipality(), problem.id(), citableOf(chosen), statement.text());
          saved.run();
          return true;
        },
        new Paragraph(Words.say("picture.evidence.cite_elsewhere")),
        source,
        statement);
  }

  private static LocalizedTextField statementField() {
    var statement = new LocalizedTextField(Words.say("picture.evidence.statement")).required();
    statement.setHelp(Words.say("picture.evidence.statement_help"));
    return statement;
  }

  private static Citable citableOf(Source source) {
    return new Citable(
        source.municipality(),
        CitableKind.SOURCE,
        source.id().value(),
        new Citation(source.name(), null, null, null, null, null, false));
  }
}
