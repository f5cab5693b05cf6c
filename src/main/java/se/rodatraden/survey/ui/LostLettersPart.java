package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.CodesOf;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SampleText;

/// Replaces or stops codes of letters that were lost or came back. Says nothing of whether they had
/// been used.
final class LostLettersPart extends Section {

  private enum Which {
    LETTERS,
    EVERYONE
  }

  private final transient SampleWork work;
  private final CodesPart codes;
  private final RadioButtonGroup<Which> which = new RadioButtonGroup<>();
  private final TextArea ids = new TextArea(getTranslation("survey.lost.ids"));

  LostLettersPart(SampleWork work, CodesPart codes) {
    this.work = work;
    this.codes = codes;
    addClassNames("settings-part", "lost-part");
    setId("borttappat");
    which.setLabel(getTranslation("survey.lost.which"));
    which.setItems(Which.values());
    which.setItemLabelGenerator(item -> Words.name(this, "survey.lost.which.", item));
    which.setValue(Which.LETTERS);
    which.addValueChangeListener(change -> ids.setVisible(change.getValue() == Which.LETTERS));
    ids.setHelperText(getTranslation("survey.lost.ids.help"));
    ids.setMaxLength(20_000);
    ids.setMinRows(2);
    var replace =
        new Button(
            getTranslation("survey.lost.replace"),
            click -> chosen().ifPresent(this::confirmReplacing));
    var stop =
        new Button(
            getTranslation("survey.lost.stop"), click -> chosen().ifPresent(this::confirmStopping));
    stop.addThemeVariants(ButtonVariant.ERROR);
    var buttons = new Div(replace, stop);
    buttons.addClassName("settings-row");
    add(
        new H2(getTranslation("survey.lost.title")),
        new Paragraph(getTranslation("survey.lost.help")),
        which,
        ids,
        buttons);
  }

  /// Empty, and said at the field, where nothing that can be is chosen.
  private Optional<CodesOf> chosen() {
    return switch (which.getValue()) {
      case LETTERS -> lettersWritten();
      case EVERYONE -> Optional.of(new CodesOf.Everyone());
    };
  }

  private Optional<CodesOf> lettersWritten() {
    var written = SampleText.ids(ids.getValue());
    var wrong =
        written.stream().filter(id -> !InvitationId.isValid(id)).collect(Collectors.joining(", "));
    var isRight = !written.isEmpty() && wrong.isEmpty();
    ids.setInvalid(!isRight);
    ids.setErrorMessage(
        written.isEmpty()
            ? getTranslation("survey.lost.ids.missing")
            : getTranslation("survey.lost.ids.wrong", wrong));
    return isRight
        ? Optional.of(new CodesOf.Letters(written.stream().map(InvitationId::new).toList()))
        : Optional.empty();
  }

  private void confirmReplacing(CodesOf codesOf) {
    confirm(
        "survey.lost.replace.",
        isAnew(codesOf) ? "anew" : "consequence",
        numberToReplace(codesOf),
        () -> replace(codesOf));
  }

  /// A draft's codes are made anew, also for those who have none.
  private boolean isAnew(CodesOf codesOf) {
    return work.sample().round().status() == RoundStatus.DRAFT
        && codesOf instanceof CodesOf.Everyone;
  }

  private int numberToReplace(CodesOf codesOf) {
    return isAnew(codesOf) ? work.sample().invited() : number(codesOf);
  }

  private void confirmStopping(CodesOf codesOf) {
    confirm("survey.lost.stop.", "consequence", number(codesOf), () -> stop(codesOf));
  }

  private void confirm(String texts, String consequence, int number, Runnable confirmed) {
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation(texts + "question", number));
    dialog.setText(getTranslation(texts + consequence));
    dialog.setConfirmText(getTranslation(texts + "button"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("survey.cancel"));
    dialog.addConfirmListener(event -> confirmed.run());
    dialog.open();
  }

  private int number(CodesOf codesOf) {
    return switch (codesOf) {
      case CodesOf.Everyone everyone -> work.sample().made() - work.sample().voided();
      case CodesOf.Letters(var chosen) -> chosen.size();
    };
  }

  private void replace(CodesOf codesOf) {
    var sample = work.sample();
    codes.make(
        numberToReplace(codesOf),
        progress ->
            work.services()
                .codes()
                .replace(
                    work.address().code(),
                    work.address().round(),
                    sample.version(),
                    codesOf,
                    progress));
  }

  private void stop(CodesOf codesOf) {
    var isDone =
        ProblemNotice.attempt(
            this,
            () ->
                work.services()
                    .codes()
                    .stop(
                        work.address().code(),
                        work.address().round(),
                        work.sample().version(),
                        codesOf));
    if (isDone) {
      work.refresh();
    }
  }
}
