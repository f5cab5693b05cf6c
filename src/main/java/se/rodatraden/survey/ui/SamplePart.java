package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.survey.SampleText;
import se.rodatraden.survey.StratumDraft;

/// Groups of the sample and how many are invited in each, saved as they are changed.
final class SamplePart extends Section {

  private static final int PREVIEWED = 3;

  private final transient SampleWork work;
  private final StratumLines lines;
  private final Span saveState = new Span();

  SamplePart(SampleWork work) {
    this.work = work;
    addClassNames("settings-part", "sample-part");
    setId("urval");
    saveState.addClassName("save-state");
    saveState.getElement().setAttribute("role", "status");
    var head = new Div(new H2(getTranslation("survey.sample.title")), saveState);
    head.addClassName("round-title");
    lines = new StratumLines(work, this::save);
    var isEmpty = work.sample().strata().isEmpty();
    var help = getTranslation(isEmpty ? "survey.sample.empty" : "survey.sample.help");
    add(head, new Paragraph(help), lines);
    if (work.isUnderWay()) {
      var adding = new Div(combining(), pasting());
      adding.addClassName("sample-adding");
      var more = new Details(getTranslation("survey.sample.add"), adding);
      more.setOpened(isEmpty);
      add(more);
    }
  }

  private Div combining() {
    var properties = new TextArea(getTranslation("survey.sample.properties"));
    properties.setPlaceholder(getTranslation("survey.sample.properties.example"));
    properties.setHelperText(getTranslation("survey.sample.properties.help"));
    properties.setMinRows(4);
    properties.setValueChangeMode(ValueChangeMode.LAZY);
    var preview = new Paragraph(getTranslation("survey.sample.preview.nothing"));
    preview.addClassName("muted");
    preview.getElement().setAttribute("role", "status");
    properties.addValueChangeListener(change -> preview.setText(preview(change.getValue())));
    var add =
        new Button(
            getTranslation("survey.sample.properties.add"),
            click ->
                ProblemNotice.attempt(
                    this,
                    () ->
                        addAll(
                            SampleText.combine(properties.getValue()).stream()
                                .filter(label -> !isThere(label))
                                .map(label -> new StratumDraft(null, label, 0))
                                .toList())));
    return way("survey.sample.combine", properties, preview, add);
  }

  private boolean isThere(String label) {
    return work.sample().strata().stream().anyMatch(stratum -> stratum.label().equals(label));
  }

  private String preview(String text) {
    try {
      var labels = SampleText.combine(text);
      return labels.isEmpty()
          ? getTranslation("survey.sample.preview.nothing")
          : getTranslation(
              "survey.sample.preview",
              labels.size(),
              String.join(", ", labels.stream().limit(PREVIEWED).toList()),
              labels.size() > PREVIEWED ? "…" : ".");
    } catch (ProblemException e) {
      return ProblemWords.text(this, e.problem());
    }
  }

  private Div pasting() {
    var rows = new TextArea(getTranslation("survey.sample.rows"));
    rows.setHelperText(getTranslation("survey.sample.rows.help"));
    rows.setMinRows(4);
    var add =
        new Button(
            getTranslation("survey.sample.rows.add"),
            click -> ProblemNotice.attempt(this, () -> addAll(SampleText.paste(rows.getValue()))));
    return way("survey.sample.paste", rows, add);
  }

  private Div way(String title, Component... parts) {
    var way = new Div(new H3(getTranslation(title)));
    way.addClassName("sample-way");
    way.add(parts);
    return way;
  }

  private void addAll(List<StratumDraft> added) {
    if (added.isEmpty()) {
      return;
    }
    var present = work.sample().strata().stream().map(StratumDraft::of).toList();
    var merged = SampleText.merge(present, added);
    var saved =
        work.services()
            .samples()
            .save(work.address().code(), work.address().round(), work.sample().version(), merged);
    work.saved(saved);
    work.refresh();
  }

  /// @throws ProblemException what the line shows where it was written
  private void save(List<StratumDraft> strata, boolean isRedrawn) {
    try {
      work.saved(
          work.services()
              .samples()
              .save(
                  work.address().code(), work.address().round(), work.sample().version(), strata));
      say("survey.settings.saved", true);
    } catch (ProblemException e) {
      say("survey.settings.not_saved", false);
      throw e;
    }
    if (isRedrawn) {
      work.refresh();
    }
  }

  private void say(String text, boolean isSaved) {
    saveState.setText(getTranslation(text));
    saveState.setClassName("is-not-saved", !isSaved);
  }
}
