package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.PaperAnswers;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.keying.KeyingSheet;

/// Where papers are typed in, one after the other, without a hand on the mouse. The address says
/// from which batch.
@Route(":municipality/" + SurveyNavigation.LIST + "/:round/" + SurveyNavigation.KEYING)
@PermitAll
@StyleSheet("context://app-survey.css")
class KeyingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final String MODE = "vag";
  private static final String BATCH = "bunt";

  private final transient PaperAnswers papers;
  private final transient MapContexts maps;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  KeyingView(
      PaperAnswers papers,
      MapContexts maps,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.papers = papers;
    this.maps = maps;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "survey-page", "survey-keying");
  }

  @Override
  public String getPageTitle() {
    return getTranslation("survey.keying.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var address = RoundAddress.in(event, municipalities);
    RoundAddress.requireWriter(currentPerson, address.municipality());
    var query = event.getLocation().getQueryParameters();
    removeAll();
    var back =
        new Anchor(
            SurveyNavigation.paper(address.municipality(), address.round()),
            getTranslation("survey.keying.back"));
    back.addClassNames("small", "round-back");
    add(back, new H1(getTranslation("survey.keying.title")));
    try {
      show(address, papers.get(address.code(), address.round()), query);
    } catch (ProblemException e) {
      add(new Paragraph(ProblemWords.text(this, e.problem())));
    }
  }

  private void show(RoundAddress address, AskedRound asked, QueryParameters query) {
    var mode = query.getSingleParameter(MODE).flatMap(name -> modeOf(asked, name));
    var batch = query.getSingleParameter(BATCH);
    if (mode.isPresent() && batch.isPresent()) {
      key(address, asked, mode.get(), batch.get());
    } else {
      add(beginning(address, asked));
    }
  }

  private static Optional<RoundMode> modeOf(AskedRound asked, String name) {
    return asked.round().modes().stream().filter(mode -> inAddress(mode).equals(name)).findFirst();
  }

  private static String inAddress(RoundMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private void key(RoundAddress address, AskedRound asked, RoundMode mode, String label) {
    var batch = papers.begin(address.code(), address.round(), mode, label);
    var sheet =
        KeyingSheet.of(
            asked.questionnaire(),
            maps.of(address.municipality(), getLocale()).places(),
            getLocale());
    var change =
        new Anchor(
            SurveyNavigation.keying(address.municipality(), address.round()),
            getTranslation("survey.keying.change_batch"));
    var head = new Div(new Paragraph(asked.round().name()), change);
    head.addClassName("keying-head");
    add(head, new KeyingBoard(papers, address, asked, sheet, batch));
  }

  private Div beginning(RoundAddress address, AskedRound asked) {
    var modes = new RadioButtonGroup<RoundMode>(getTranslation("survey.keying.mode"));
    modes.setItems(asked.round().modes());
    modes.setItemLabelGenerator(mode -> Words.name(this, "survey.mode.", mode));
    modes.setValue(asked.round().modes().iterator().next());
    modes.setVisible(asked.round().modes().size() > 1);
    var label = new TextField(getTranslation("survey.keying.label"));
    label.setHelperText(getTranslation("survey.keying.label.help"));
    label.setMaxLength(PaperAnswers.LONGEST_LABEL);
    label.setAutofocus(true);
    label.setValueChangeMode(ValueChangeMode.EAGER);
    var begin = new Button(getTranslation("survey.keying.begin"));
    begin.addThemeVariants(ButtonVariant.PRIMARY);
    begin.addClickListener(click -> begin(address, modes.getValue(), label));
    label.addKeyPressListener(Key.ENTER, press -> begin(address, modes.getValue(), label));
    var form =
        new Div(new Paragraph(getTranslation("survey.keying.begin.about")), modes, label, begin);
    form.addClassName("keying-beginning");
    return form;
  }

  private void begin(RoundAddress address, RoundMode mode, TextField label) {
    label.setErrorMessage(getTranslation("problem.paper.batch_label_missing.title"));
    label.setInvalid(label.getValue().isBlank());
    if (!label.isInvalid()) {
      go(address, mode, label.getValue().strip());
    }
  }

  private static void go(RoundAddress address, RoundMode mode, String label) {
    UI.getCurrent()
        .navigate(
            SurveyNavigation.route(
                SurveyNavigation.keying(address.municipality(), address.round())),
            QueryParameters.simple(Map.of(MODE, inAddress(mode), BATCH, label)));
  }
}
