package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.print.Paper;
import se.rodatraden.survey.print.PaperQuestionnaire;

/// The questionnaire on paper as a file, in the language that is chosen.
final class PaperDownload extends Section {

  private static final int LONGEST_PLACE = 150;

  private final transient PaperQuestionnaire questionnaires;
  private final transient AskedRound asked;
  private final transient Municipality municipality;
  private final Select<Locale> language = new Select<>();
  private final TextField handIn = new TextField(getTranslation("survey.paper.hand_in"));
  private final Anchor link = new Anchor();

  PaperDownload(PaperQuestionnaire questionnaires, AskedRound asked, Municipality municipality) {
    this.questionnaires = questionnaires;
    this.asked = asked;
    this.municipality = municipality;
    add(
        new H2(getTranslation("survey.paper.print")),
        new Paragraph(getTranslation("survey.paper.print.about")));
    if (asked.round().status() == RoundStatus.DRAFT) {
      add(new Paragraph(getTranslation("survey.paper.print.draft")));
    }
    add(choices(), link);
    addOtherLanguages();
    link.setText(getTranslation("survey.paper.download"));
    link.addClassName("survey-button");
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    pointLink();
  }

  private Div choices() {
    language.setLabel(getTranslation("survey.paper.language"));
    language.setItems(Paper.languagesOf(asked.questionnaire()));
    language.setItemLabelGenerator(each -> Languages.name(each.getLanguage()));
    language.setValue(Texts.SWEDISH);
    language.addValueChangeListener(change -> pointLink());
    handIn.setHelperText(getTranslation("survey.paper.hand_in.help"));
    handIn.setMaxLength(LONGEST_PLACE);
    handIn.setValueChangeMode(ValueChangeMode.LAZY);
    handIn.addValueChangeListener(change -> pointLink());
    var choices = new Div(language, handIn);
    choices.addClassName("paper-choices");
    return choices;
  }

  private void addOtherLanguages() {
    var others = Paper.otherLanguagesOf(asked.questionnaire());
    if (!others.isEmpty()) {
      var names = others.stream().map(tag -> Languages.name(tag)).collect(Collectors.joining(", "));
      var note = new Paragraph(getTranslation("survey.paper.other_languages", names));
      note.addClassName("muted");
      add(note);
    }
  }

  private void pointLink() {
    var chosen = language.getValue();
    var place = handIn.getValue();
    link.setHref(
        DownloadHandler.fromInputStream(event -> {
          var paper =
              new Paper(
                  asked.round(), asked.questionnaire(), municipality, root(event.getRequest()));
          var file = new ByteArrayOutputStream();
          questionnaires.write(paper, chosen, place, null, file);
          return new DownloadResponse(
              new ByteArrayInputStream(file.toByteArray()),
              asked.round().slug() + "-" + chosen.getLanguage() + ".pdf",
              "application/pdf",
              file.size());
        }));
  }

  /// Where residents reach the public pages: the same server as officials do.
  private static String root(VaadinRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(
            ((VaadinServletRequest) request).getHttpServletRequest())
        .build()
        .toUriString();
  }
}
