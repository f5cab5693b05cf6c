package se.rodatraden.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Agreement;
import se.rodatraden.promise.PromiseDraft;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.ui.LocalizedTextField;

/// The fields of a promise's own text.
class PromiseForm extends Div {

  private final LocalizedTextField title;
  private final LocalizedTextField text;
  private final ValidityField validity;
  private final Select<Agreement> agreement = new Select<>();
  private final LocalizedTextField caveat;
  private final LocalizedTextField mayBeRevised;
  private final LocalizedTextField participation;
  private final Lines outside;
  private final List<LocalizedText> outsideBefore;

  PromiseForm(@Nullable PromiseDraft before, List<Agreement> agreements) {
    addClassName("form-fields");
    title = field("promise.form.title", before == null ? null : before.title()).required();
    text = field("promise.form.text", before == null ? null : before.text()).required();
    validity = new ValidityField(before == null ? null : before.validity());
    caveat = field("promise.caveat", before == null ? null : before.caveat());
    mayBeRevised = field("promise.may_be_revised", before == null ? null : before.mayBeRevised());
    participation = field("promise.participation", before == null ? null : before.participation());
    outsideBefore = before == null ? List.of() : before.outside();
    outside =
        new Lines(
            getTranslation("promise.outside.title"),
            outsideBefore.stream()
                .map(each -> each.in(se.rodatraden.shared.Texts.SWEDISH))
                .toList());
    add(title, text, validity);
    if (!agreements.isEmpty()) {
      prepareAgreements(before, agreements);
      add(agreement);
    }
    add(caveat, mayBeRevised, participation, outside);
  }

  private LocalizedTextField field(String key, @Nullable LocalizedText before) {
    var field = new LocalizedTextField(getTranslation(key));
    field.setValue(before);
    return field;
  }

  private void prepareAgreements(@Nullable PromiseDraft before, List<Agreement> agreements) {
    agreement.setLabel(getTranslation("promise.form.agreement"));
    agreement.setItems(agreements);
    agreement.setEmptySelectionAllowed(true);
    agreement.setItemLabelGenerator(
        each -> each == null ? "" : PromiseWords.text(this, each.title()));
    agreements.stream()
        .filter(each -> before != null && each.id().equals(before.agreement()))
        .forEach(agreement::setValue);
  }

  /// What is written; where something is missing it says so and is empty. Asked from the last to
  /// the first, so that the focus ends in the first that is missing.
  Optional<PromiseDraft> read() {
    var chosenValidity = validity.read();
    var writtenText = text.readRequired();
    var writtenTitle = title.readRequired();
    if (writtenTitle.isEmpty() || writtenText.isEmpty() || chosenValidity.isEmpty()) {
      return Optional.empty();
    }
    var above = agreement.getValue();
    return Optional.of(
        new PromiseDraft(
            above == null ? null : above.id(),
            writtenTitle.get(),
            writtenText.get(),
            chosenValidity.get(),
            caveat.getValue(),
            mayBeRevised.getValue(),
            participation.getValue(),
            outside.read().stream().map(this::withOtherLanguages).toList()));
  }

  /// A line that was there before keeps what it says in other languages.
  private LocalizedText withOtherLanguages(String swedish) {
    return outsideBefore.stream()
        .filter(each -> each.in(se.rodatraden.shared.Texts.SWEDISH).equals(swedish))
        .findFirst()
        .orElseGet(() -> LocalizedText.swedish(swedish));
  }
}
