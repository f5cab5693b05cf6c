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
import java.util.function.Function;
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
  private final transient Function<FaultDraft, Map<String, String>> preview;

  /// @param reports what has been tried already
  /// @param preview what goes out, by the names it is sent under
  FaultForm(
      List<FaultService> services,
      String written,
      List<FaultReport> reports,
      Function<FaultDraft, Map<String, String>> preview) {
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
    service.addValueChangeListener(change -> showWhatGoesOut());
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

  private void showWhatGoesOut() {
    goesOut.removeAll();
    try {
      preview
          .apply(read())
          .forEach((name, value) -> {
            goesOut.add(new DescriptionList.Term(name));
            goesOut.add(new DescriptionList.Description(value));
          });
    } catch (ProblemException e) {
      goesOut.add(new DescriptionList.Term(getTranslation("walk.fault.preview.nothing")));
      goesOut.add(new DescriptionList.Description(ProblemWords.text(this, e.problem())));
    }
  }

  @Override
  public void focus() {
    service.focus();
  }

  FaultDraft read() {
    return new FaultDraft(service.getValue(), description.getValue(), again.getValue());
  }
}
