package se.rodatraden.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.MadeCode;
import se.rodatraden.survey.MadeCodes;
import se.rodatraden.survey.SampleCodes;
import se.rodatraden.survey.print.LetterCode;
import se.rodatraden.survey.print.Paper;

/// The letters with the codes, written as they are fetched, so that they lie in no file here.
final class LettersDownload extends Div {

  private static final int POLL_ms = 400;
  private static final String MIME = "application/pdf";

  private final transient SampleWork.Services services;
  private final transient Paper paper;
  private final transient MadeCodes made;
  private final Span progress = new Span();

  /// Read by the thread that writes the letters.
  private transient volatile List<Locale> chosen;

  LettersDownload(SampleWork work, MadeCodes made, String root) {
    this.services = work.services();
    this.paper = work.paper(root);
    this.made = made;
    this.chosen =
        Paper.languagesOf(paper.questionnaire()).stream()
            .filter(language -> !language.equals(Texts.SWEDISH))
            .toList();
    addClassName("letters-download");
    if (!chosen.isEmpty()) {
      add(languages());
    }
    var link = MadeCodesPanel.download(getTranslation("survey.codes.letters"), this::write);
    link.getElement().addEventListener("click", click -> UI.getCurrent().setPollInterval(POLL_ms));
    progress.getElement().setAttribute("role", "status");
    progress.addClassName("muted");
    add(link, progress);
  }

  private CheckboxGroup<Locale> languages() {
    var offered = chosen;
    var group = new CheckboxGroup<Locale>();
    group.setLabel(getTranslation("survey.codes.letters.languages"));
    group.setItems(offered);
    group.setItemLabelGenerator(language -> Languages.name(language.getLanguage()));
    group.setValue(Set.copyOf(offered));
    group.addValueChangeListener(
        change -> chosen = offered.stream().filter(change.getValue()::contains).toList());
    return group;
  }

  private void write(DownloadEvent event) throws IOException {
    var round = made.round();
    var count = made.codes().size();
    services
        .codes()
        .recordExport(round.municipality(), round.id(), SampleCodes.File.LETTERS, count);
    event.setFileName(round.slug() + "-brev.pdf");
    event.setContentType(MIME);
    var ui = event.getUI();
    try {
      services
          .letters()
          .write(
              paper,
              chosen,
              made.codes().stream().map(LettersDownload::letter).toList(),
              done -> ui.access(() -> say("survey.codes.letters.progress", done, count)),
              event.getOutputStream());
      ui.access(() -> say("survey.codes.letters.done", count));
    } finally {
      ui.access(() -> ui.setPollInterval(-1));
    }
  }

  private static LetterCode letter(MadeCode code) {
    return new LetterCode(code.id().value(), code.linkCode(), code.typedCode());
  }

  private void say(String key, Object... counts) {
    progress.setText(getTranslation(key, counts));
  }
}
