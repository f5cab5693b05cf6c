package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.walk.fault.FaultDraft;
import se.rodatraden.walk.fault.FaultReport;
import se.rodatraden.walk.fault.FaultService;

/// What is handed over about a point: its kind and words, and all that goes out as it will.
final class FaultForm extends Div implements Focusable<FaultForm> {

  private static final int TYPING_MS = 600;

  private final ComboBox<FaultService> service =
      new ComboBox<>(getTranslation("walk.fault.service"));
  private final TextArea description = new TextArea(getTranslation("walk.fault.description"));
  private final Checkbox again = new Checkbox();
  private int earlier;
  private final DescriptionList goesOut = new DescriptionList();
  private final transient Consumer<FaultService> check;
  private final transient Function<FaultDraft, Map<String, String>> preview;
  private transient @Nullable Problem objection;

  /// @param reports what has been tried already
  /// @param check asks the receiver about a kind, and throws what speaks against it; once for each
  ///   that is chosen
  /// @param preview what goes out, by the names it is sent under
  FaultForm(
      List<FaultService> services,
      String written,
      List<FaultReport> reports,
      Consumer<FaultService> check,
      Function<FaultDraft, Map<String, String>> preview) {
    this.check = check;
    this.preview = preview;
    addClassName("form-fields");
    service.setItems(services);
    service.setItemLabelGenerator(
        each -> each.group() == null ? each.name() : each.group() + ": " + each.name());
    service.setWidthFull();
    description.setMaxLength(FaultDraft.MAXIMUM_CHARACTERS);
    description.setHelperText(getTranslation("walk.fault.description.help"));
    description.setValueChangeMode(ValueChangeMode.LAZY);
    description.setValueChangeTimeout(TYPING_MS);
    description.setValue(written);
    description.setWidthFull();
    setReports(reports);
    goesOut.addClassName("fault-preview");
    service.addValueChangeListener(change -> choose(change.getValue()));
    description.addValueChangeListener(change -> showWhatGoesOut());
    var sent = new Div(new H3(getTranslation("walk.fault.preview")), goesOut);
    add(new Paragraph(getTranslation("walk.fault.about")), service, description, sent, again);
    showWhatGoesOut();
  }

  /// Whoever sends another report says so, where there is, or may be, one already.
  void setReports(List<FaultReport> reports) {
    earlier = reports.size();
    again.setLabel(getTranslation("walk.fault.again", there(reports)));
    again.setVisible(there(reports) > 0);
  }

  static int there(List<FaultReport> reports) {
    return (int) reports.stream().filter(each -> each.state().mayBeThere()).count();
  }

  /// How many attempts whoever fills it in knows of.
  int earlier() {
    return earlier;
  }

  /// What the receiver answers is kept while words are written: it is asked over the network.
  private void choose(@Nullable FaultService chosen) {
    objection = null;
    if (chosen != null) {
      try {
        check.accept(chosen);
      } catch (ProblemException e) {
        objection = e.problem();
      }
    }
    showWhatGoesOut();
  }

  private void showWhatGoesOut() {
    goesOut.removeAll();
    if (objection != null) {
      showNothing(objection);
      return;
    }
    try {
      preview
          .apply(read())
          .forEach((name, value) -> {
            goesOut.add(new DescriptionList.Term(name));
            goesOut.add(new DescriptionList.Description(value));
          });
    } catch (ProblemException e) {
      showNothing(e.problem());
    }
  }

  private void showNothing(Problem why) {
    goesOut.add(new DescriptionList.Term(getTranslation("walk.fault.preview.nothing")));
    goesOut.add(new DescriptionList.Description(ProblemWords.text(this, why)));
  }

  @Override
  public void focus() {
    service.focus();
  }

  FaultDraft read() {
    return new FaultDraft(service.getValue(), description.getValue(), again.getValue());
  }
}
